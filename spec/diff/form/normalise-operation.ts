/** Brings the operations of a document into one form. */

import type { ApiDocument } from '../../openapi/api-document.ts';
import type { Json } from '../../openapi/document.ts';
import { eraseParameterNames } from '../../openapi/erase-parameter-names.ts';
import type { JsonObject } from '../../openapi/json-object.ts';
import { isExtension } from '../../openapi/keywords.ts';
import { partOf } from '../../openapi/location.ts';
import { KNOWN_KEYS, METHODS } from '../../openapi/object-keys.ts';
import { readObject } from '../../openapi/reading/read-object.ts';
import type { SharedParts } from '../../openapi/shared-parts.ts';
import { type CallToClients, callbacksIn, webhooksIn } from './calls-to-clients.ts';
import { Answers } from './normalise-answers.ts';
import { parameterForm } from './normalise-parameter.ts';
import { factsOf } from './operation-facts.ts';
import type { BodyForm, OperationForm, ParameterForm } from './operation-form.ts';
import { refusalsIn } from './refusals.ts';
import type { Schemas } from './schema/normalise-schema.ts';

export class Operations {
  readonly #document: ApiDocument;
  readonly #schemas: Schemas;
  readonly #answers: Answers;
  readonly #like: { operations: Operations; shared: SharedParts } | undefined;
  /** By what each was read from. */
  readonly #read = new Map<Json, { form: OperationForm; path: string; item: JsonObject }>();

  /** @param like those of a document that shares parts with this one: what is the same is not read again */
  constructor(
    document: ApiDocument,
    schemas: Schemas,
    like?: { operations: Operations; shared: SharedParts },
  ) {
    this.#document = document;
    this.#schemas = schemas;
    this.#like = like;
    this.#answers = new Answers(
      document,
      schemas,
      like && { answers: like.operations.#answers, shared: like.shared },
    );
  }

  /** By their keys. @throws SpecError for anything that is not known */
  all(): Map<string, OperationForm> {
    readObject(this.#document, this.#root, KNOWN_KEYS.root);
    const operations = [...this.#operations()];
    const forms = [
      ...operations,
      ...this.#toClients(operations),
      ...refusalsIn(this.#document, this.#answers),
    ];
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
      const item = readObject(this.#document, written, KNOWN_KEYS.item);
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
    const { callbacks } = readObject(this.#document, form.source, KNOWN_KEYS.operation);
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
    const operation = readObject(this.#document, written, KNOWN_KEYS.operation);
    const name = `${method.toUpperCase()} ${path}`;
    const parameters = new Map<string, ParameterForm>();
    for (const each of [...listOf(item.parameters), ...listOf(operation.parameters)]) {
      const parameter = readObject(this.#document, each, KNOWN_KEYS.parameter);
      const form = parameterForm(each, parameter, path, this.#schemas);
      if (form) parameters.set(partOf(form.location), form);
    }
    return {
      source: written,
      name,
      key: `${method.toUpperCase()} ${eraseParameterNames(path)}`,
      url: eraseParameterNames(path),
      parameters,
      body: operation.requestBody === undefined ? undefined : this.#body(operation.requestBody),
      responses: this.#answers.byStatus(operation.responses),
      answersAsUsual: false,
      facts: factsOf(operation, item, root),
    };
  }

  #body(written: Json): BodyForm {
    const body = readObject(this.#document, written, KNOWN_KEYS.body);
    return {
      source: written,
      required: body.required === true,
      byMediaType: this.#answers.byMediaType(body.content),
    };
  }
}

/** The last one first, since of equal keys the last one counts. */
function byName(one: OperationForm, other: OperationForm): number {
  return one.name < other.name ? 1 : -1;
}

function listOf(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}
