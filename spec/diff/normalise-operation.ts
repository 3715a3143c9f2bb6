/** Brings the operations of a document into one form. */
import type { Json } from '../document.ts';
import type { ApiDocument } from './api-document.ts';
import { type CallToClients, callbacksIn, webhooksIn } from './calls-to-clients.ts';
import { asSet } from './canonical.ts';
import { isExtension } from './keywords.ts';
import { parameterForm, schemaOf, writtenForm } from './normalise-parameter.ts';
import type { Schemas } from './normalise-schema.ts';
import { factsOf, withoutWords } from './operation-facts.ts';
import type {
  BodyForm,
  HeaderForm,
  MediaForm,
  OperationForm,
  ParameterForm,
  ResponseForm,
} from './operation-form.ts';
import { KNOWN, METHODS, resolved } from './resolved.ts';
import type { SharedParts } from './shared-parts.ts';

type JsonObject = { [key: string]: Json };

export class Operations {
  readonly #document: ApiDocument;
  readonly #schemas: Schemas;
  readonly #like: { operations: Operations; shared: SharedParts } | undefined;
  /** By what each was read from. */
  readonly #read = new Map<Json, { form: OperationForm; path: string; item: JsonObject }>();
  readonly #contents = new Map<Json, ReadonlyMap<string, MediaForm>>();
  readonly #headers = new Map<Json, ReadonlyMap<string, HeaderForm>>();
  readonly #responses = new Map<Json, ReadonlyMap<string, ResponseForm>>();

  /** @param like those of a document that shares parts with this one: what is the same is not read again */
  constructor(
    document: ApiDocument,
    schemas: Schemas,
    like?: { operations: Operations; shared: SharedParts },
  ) {
    this.#document = document;
    this.#schemas = schemas;
    this.#like = like;
  }

  /** By their keys. @throws SpecError for anything that is not known */
  all(): Map<string, OperationForm> {
    resolved(this.#document, this.#root, KNOWN.root);
    const operations = [...this.#operations()];
    const forms = [...operations, ...this.#toClients(operations), ...this.#refusals()];
    const all = new Map(forms.map((form) => [form.key, form]));
    if (all.size === forms.length) return all;
    // Some are told apart by the names of parameters alone, which OpenAPI does not allow: all but one keep their names.
    const first = new Map(forms.toSorted(byName).map(({ key, name }) => [key, name]));
    const told = forms.map((form) =>
      first.get(form.key) === form.name ? form : { ...form, key: form.name },
    );
    return new Map(told.map((form) => [form.key, form]));
  }

  *#operations(): Iterable<OperationForm> {
    for (const [path, written] of Object.entries((this.#root.paths ?? {}) as JsonObject)) {
      if (isExtension(path)) continue;
      const item = resolved(this.#document, written, KNOWN.item);
      for (const method of METHODS) {
        const operation = item[method];
        if (operation === undefined) continue;
        const form = this.#kept(path, item, operation) ?? this.#operation(path, method, item, operation);
        this.#read.set(operation, { form, path, item });
        yield form;
      }
    }
  }

  *#toClients(operations: readonly OperationForm[]): Iterable<OperationForm> {
    for (const call of webhooksIn(this.#document)) yield* this.#toClient(call, []);
    for (const form of operations) yield* this.#callbacks(form, []);
  }

  /** @param above what leads to it: a callback may call itself back */
  *#toClient(
    { name, key, url, method, item, operation }: CallToClients,
    above: readonly Json[],
  ): Iterable<OperationForm> {
    if (above.includes(operation)) return;
    const root = { components: this.#root.components ?? {} };
    const form = {
      ...this.#operation(url, method, item, operation, root),
      name,
      key,
      url,
      isToClients: true,
    };
    yield form;
    yield* this.#callbacks(form, [...above, operation]);
  }

  *#callbacks(form: OperationForm, above: readonly Json[]): Iterable<OperationForm> {
    const { callbacks } = resolved(this.#document, form.source, KNOWN.operation);
    for (const call of callbacksIn(this.#document, callbacks, form)) yield* this.#toClient(call, above);
  }

  /** An operation leans on what its path and its document say for all of theirs, too. */
  #kept(path: string, item: JsonObject, written: Json): OperationForm | undefined {
    const like = this.#like;
    if (!like) return undefined;
    const known = like.operations.#read.get(written);
    if (known?.path !== path) return undefined;
    const { parameters, servers } = item;
    const leaning = [
      [parameters, known.item.parameters],
      [servers, known.item.servers],
      ...['security', 'servers'].map((key) => [this.#root[key], like.operations.#root[key]]),
      [this.#securitySchemes, like.operations.#securitySchemes],
    ];
    const isSame = leaning.every(([one, other]) => one === other);
    return isSame && like.shared.has(written, parameters) ? known.form : undefined;
  }

  get #root(): JsonObject {
    return this.#document.root;
  }

  get #securitySchemes(): Json | undefined {
    return (this.#root.components as JsonObject | undefined)?.securitySchemes;
  }

  /** @param root what holds for all operations of its kind */
  #operation(
    path: string,
    method: string,
    item: JsonObject,
    written: Json,
    root = this.#root,
  ): OperationForm {
    const operation = resolved(this.#document, written, KNOWN.operation);
    const name = `${method.toUpperCase()} ${path}`;
    const parameters = new Map<string, ParameterForm>();
    for (const each of [...listOf(item.parameters), ...listOf(operation.parameters)]) {
      const parameter = resolved(this.#document, each, KNOWN.parameter);
      const form = parameterForm(each, parameter, path, this.#schemas);
      if (form) parameters.set(form.part, form);
    }
    return {
      source: written,
      name,
      key: `${method.toUpperCase()} ${urlOf(path)}`,
      url: urlOf(path),
      parameters,
      body: operation.requestBody === undefined ? undefined : this.#body(operation.requestBody),
      responses: this.#byStatus(operation.responses),
      answersAsUsual: false,
      facts: factsOf(operation, item, root),
    };
  }

  /** What is answered to calls that no operation takes, where the document says so. */
  *#refusals(): Iterable<OperationForm> {
    const surface = this.#root['x-surface'] as JsonObject | undefined;
    if (!surface) return;
    const { routes, ...general } = surface;
    for (const [name, responses] of Object.entries(general))
      yield this.#refusal(name, responses, { source: responses });
    for (const [path, route] of Object.entries((routes ?? {}) as JsonObject)) {
      const { methods = [], unknownMethod, notYet = {} } = route as JsonObject;
      yield {
        ...this.#refusal(`unknownMethod ${path}`, unknownMethod, {
          source: route,
          usual: general.unknownMethod,
        }),
        facts: allowOf(methods as Json[]),
      };
      for (const method of this.#missing(path, methods as string[])) {
        const own = (notYet as JsonObject)[method];
        yield this.#refusal(`notYet ${method} ${path}`, own, { source: route, usual: general.notYet });
      }
    }
  }

  /** Methods that a path has at another version. */
  #missing(path: string, methods: readonly string[]): string[] {
    const item = ((this.#root.paths ?? {}) as JsonObject)[path] as JsonObject | undefined;
    return methods.filter((method) => item?.[method.toLowerCase()] === undefined);
  }

  /** @param usual what is answered when the document says nothing of its own */
  #refusal(name: string, own: Json | undefined, of: { source: Json; usual?: Json }): OperationForm {
    return {
      source: of.source,
      name,
      key: urlOf(name),
      parameters: new Map(),
      body: undefined,
      responses: this.#byStatus(own ?? of.usual),
      answersAsUsual: own === undefined,
      facts: new Map(),
    };
  }

  #body(written: Json): BodyForm {
    const body = resolved(this.#document, written, KNOWN.body);
    return {
      source: written,
      required: body.required === true,
      byMediaType: this.#byMediaType(body.content),
    };
  }

  #byMediaType(content: Json = NOTHING_WRITTEN): ReadonlyMap<string, MediaForm> {
    return this.#once(
      content,
      (operations) => operations.#contents,
      () =>
        new Map(
          Object.entries(content as JsonObject).map(([type, written]) => [
            type.toLowerCase().replaceAll(' ', ''),
            this.#media(written),
          ]),
        ),
    );
  }

  #media(written: Json): MediaForm {
    const { schema = true, encoding = null } = resolved(this.#document, written, KNOWN.media);
    return { source: written, schema: this.#schemas.node(schema), encoding: withoutWords(encoding) };
  }

  /** What many operations refer to is read for the first of them, and what another document has as well not at all. */
  #once<T>(written: Json, known: (of: Operations) => Map<Json, T>, read: () => T): T {
    const own = known(this).get(written);
    if (own) return own;
    const kept = this.#like?.shared.has(written) ? known(this.#like.operations).get(written) : undefined;
    const value = kept ?? read();
    known(this).set(written, value);
    return value;
  }

  #byStatus(written: Json = NOTHING_WRITTEN): ReadonlyMap<string, ResponseForm> {
    return this.#once(
      written,
      (operations) => operations.#responses,
      () => this.#readResponses(written as JsonObject),
    );
  }

  #readResponses(written: JsonObject): Map<string, ResponseForm> {
    const statuses = Object.entries(written).filter(([status]) => !isExtension(status));
    return new Map(
      statuses.map(([status, response]) => [
        status.toUpperCase().replace('DEFAULT', 'default'),
        this.#response(response),
      ]),
    );
  }

  #response(written: Json): ResponseForm {
    const response = resolved(this.#document, written, KNOWN.response);
    const { headers = NOTHING_WRITTEN, content } = response;
    return {
      source: written,
      headers: this.#once(
        headers,
        (operations) => operations.#headers,
        () => this.#readHeaders(headers as JsonObject),
      ),
      byMediaType: this.#byMediaType(content),
    };
  }

  #readHeaders(written: JsonObject): Map<string, HeaderForm> {
    const headers = new Map<string, HeaderForm>();
    for (const [name, each] of Object.entries(written)) {
      const header = resolved(this.#document, each, KNOWN.parameter);
      if (name.toLowerCase() === 'content-type') continue;
      headers.set(name.toLowerCase(), {
        source: each,
        required: header.required === true,
        schema: schemaOf(header, this.#schemas),
        form: writtenForm(header, 'header'),
      });
    }
    return headers;
  }
}

/** The same for the same list: what is one and the same need not be compared. */
const ALLOW = new WeakMap<readonly Json[], ReadonlyMap<string, Json>>();

/** The order in which `Allow` names methods means nothing. */
function allowOf(methods: readonly Json[]): ReadonlyMap<string, Json> {
  const known = ALLOW.get(methods);
  const facts = known ?? new Map([['allow', asSet(methods)]]);
  if (!known) ALLOW.set(methods, facts);
  return facts;
}

const NOTHING_WRITTEN: JsonObject = {};

/** The last one first, since of equal keys the last one counts. */
function byName(one: OperationForm, other: OperationForm): number {
  return one.name < other.name ? 1 : -1;
}

function listOf(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}

/** A path without the names of its parameters. */
export function urlOf(path: string): string {
  return path.replaceAll(/\{[^}]*\}/g, '{}');
}
