/** Brings the operations of a document into normal form. */

import type { ApiDocument } from '../../openapi/api-document.ts';
import type { Json } from '../../openapi/document.ts';
import type { JsonObject } from '../../openapi/json-object.ts';
import { partOf } from '../../openapi/location.ts';
import { eraseParameterNames } from '../../openapi/objects/erase-parameter-names.ts';
import { isExtension } from '../../openapi/objects/keywords.ts';
import { KNOWN_KEYS } from '../../openapi/objects/object-keys.ts';
import { actionsOf, operationsOfItem } from '../../openapi/objects/operations-of-item.ts';
import { readObject } from '../../openapi/reading/read-object.ts';
import { readPathItem } from '../../openapi/reading/read-path-item.ts';
import type { SharedParts } from '../../openapi/references/shared-parts.ts';
import { type CallToClients, callbacksIn, webhooksIn } from './calls-to-clients.ts';
import { formsByKey } from './forms-by-key.ts';
import { parameterForm, undeclaredPathParameters } from './normalise-parameter.ts';
import { ResponseNormaliser } from './normalise-responses.ts';
import { factsOf } from './operation-facts.ts';
import type { BodyForm, OperationForm, ParameterForm } from './operation-form.ts';
import { refusalsIn } from './refusals.ts';
import type { SchemaNormaliser } from './schema/normalise-schema.ts';

/** The normaliser of a document that shares parts with another one. */
interface OperationBase {
  operations: OperationNormaliser;
  shared: SharedParts;
}

/** An operation where it is written. */
interface OperationSite {
  path: string;
  method: string;
  item: JsonObject;
  written: Json;
  /** The key of the body that chooses the operation among those of its method and path. */
  action?: string;
}

export class OperationNormaliser {
  readonly #document: ApiDocument;
  readonly #schemas: SchemaNormaliser;
  readonly #responses: ResponseNormaliser;
  readonly #base: OperationBase | undefined;
  /** Each form by the node that it was read from. */
  readonly #forms = new Map<Json, { form: OperationForm; item: JsonObject }>();

  constructor(document: ApiDocument, schemas: SchemaNormaliser, base?: OperationBase) {
    this.#document = document;
    this.#schemas = schemas;
    this.#base = base;
    const responses = base && { responses: base.operations.#responses, shared: base.shared };
    this.#responses = new ResponseNormaliser(document, schemas, responses);
  }

  /** All operations, calls to clients and refusals by key. @throws SpecError for an unknown keyword */
  all(): Map<string, OperationForm> {
    readObject(this.#document, this.#root, KNOWN_KEYS.root);
    const operations = [...this.#operations()];
    const refusals = refusalsIn(this.#document, this.#responses);
    return formsByKey([...operations, ...this.#callsToClients(operations), ...refusals]);
  }

  *#operations(): Iterable<OperationForm> {
    for (const [path, writtenItem] of Object.entries((this.#root.paths ?? {}) as JsonObject)) {
      if (isExtension(path)) continue;
      const item = readPathItem(this.#document, writtenItem);
      for (const [method, written] of operationsOfItem(item)) {
        yield this.#formOf({ path, method, item, written });
        for (const [action, chosen] of actionsOf(written))
          yield this.#formOf({ path, method, item, written: chosen, action });
      }
    }
  }

  #formOf(site: OperationSite): OperationForm {
    const form = this.#reuse(site) ?? this.#normalise(site);
    this.#forms.set(site.written, { form, item: site.item });
    return form;
  }

  *#callsToClients(operations: readonly OperationForm[]): Iterable<OperationForm> {
    for (const call of webhooksIn(this.#document)) yield* this.#callToClients(call, []);
    for (const form of operations) yield* this.#callbacks(form, []);
  }

  /** @param above the callbacks that contain this one: one may contain itself */
  *#callToClients(
    { name, key, url, method, item, operation }: CallToClients,
    above: readonly Json[],
  ): Iterable<OperationForm> {
    if (above.includes(operation)) return;
    const site = { path: url, method, item, written: operation };
    // Security and servers of the document are the cloud's own, and so no defaults here.
    const form = { ...this.#normalise(site, {}), name, key, url, isToClients: true };
    yield form;
    yield* this.#callbacks(form, [...above, operation]);
  }

  *#callbacks(form: OperationForm, above: readonly Json[]): Iterable<OperationForm> {
    const { callbacks } = readObject(this.#document, form.source, KNOWN_KEYS.operation);
    for (const call of callbacksIn(this.#document, callbacks, form)) yield* this.#callToClients(call, above);
  }

  /** The form that the base document has, if all that it depends on is shared: its path item and the document's defaults. */
  #reuse(site: OperationSite): OperationForm | undefined {
    const { item, written } = site;
    const base = this.#base;
    if (!base) return undefined;
    const known = base.operations.#forms.get(written);
    // One node may stand for several operations, by an anchor of YAML.
    if (known?.form.name !== nameOf(site)) return undefined;
    const { parameters, servers } = item;
    const dependencies = [
      [parameters, known.item.parameters],
      [servers, known.item.servers],
      ...['security', 'servers'].map((key) => [this.#root[key], base.operations.#root[key]]),
      [this.#securitySchemes, base.operations.#securitySchemes],
    ];
    const isShared = dependencies.every(([own, other]) => own === other);
    const { form } = known;
    return isShared && base.shared.has(written, parameters, this.#securitySchemes) ? form : undefined;
  }

  get #root(): JsonObject {
    return this.#document.root;
  }

  get #securitySchemes(): Json | undefined {
    return (this.#root.components as JsonObject | undefined)?.securitySchemes;
  }

  /** @param defaults what has the default security and servers */
  #normalise(site: OperationSite, defaults = this.#root): OperationForm {
    const { path, item, written, action } = site;
    const operation = readObject(this.#document, written, KNOWN_KEYS.operation);
    const url = eraseParameterNames(path);
    return {
      source: written,
      name: nameOf(site),
      key: nameOf({ ...site, path: url }),
      url,
      ...(action !== undefined && { action }),
      parameters: this.#parameters(written, path, [
        ...listOf(item.parameters),
        ...listOf(operation.parameters),
      ]),
      body: operation.requestBody === undefined ? undefined : this.#body(operation.requestBody),
      responses: this.#responses.byStatus(operation.responses),
      isDefaultRefusal: false,
      facts: factsOf(operation, item, defaults, this.#document),
    };
  }

  /** A parameter of the operation replaces one of the path item. */
  #parameters(source: Json, path: string, written: readonly Json[]): Map<string, ParameterForm> {
    const parameters = new Map<string, ParameterForm>();
    for (const each of written) {
      const parameter = readObject(this.#document, each, KNOWN_KEYS.parameter);
      const form = parameterForm(each, parameter, path, this.#schemas);
      if (form) parameters.set(partOf(form.location), form);
    }
    // The expression of a callback has no parameters.
    if (path.startsWith('/'))
      for (const form of undeclaredPathParameters(source, path, parameters, this.#schemas))
        parameters.set(partOf(form.location), form);
    return parameters;
  }

  #body(written: Json): BodyForm {
    const body = readObject(this.#document, written, KNOWN_KEYS.body);
    return {
      source: written,
      required: body.required === true,
      byMediaType: this.#responses.byMediaType(body.content),
    };
  }
}

/** `GET /traits`, and for an action `POST /servers/{id}/action reboot`. */
function nameOf({ method, path, action }: Pick<OperationSite, 'method' | 'path' | 'action'>): string {
  return action === undefined ? `${method} ${path}` : `${method} ${path} ${action}`;
}

function listOf(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}
