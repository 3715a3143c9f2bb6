/** Brings schemas of OpenAPI 3.0 and 3.1 into one form: references followed, what says nothing left out. */

import type { ApiDocument } from '../../../openapi/api-document.ts';
import { asSet } from '../../../openapi/canonical.ts';
import type { Json } from '../../../openapi/document.ts';
import type { JsonObject } from '../../../openapi/json-object.ts';
import {
  ANNOTATIONS,
  CHILD,
  CHILDREN_BY_NAME,
  CHILDREN_IN_ORDER,
  isExtension,
  OTHER_FORMS,
  SETS,
  VALUES,
} from '../../../openapi/keywords.ts';
import { SpecError } from '../../../openapi/reading/spec-error.ts';
import { requireTarget } from '../../../openapi/references.ts';
import type { SharedParts } from '../../../openapi/shared-parts.ts';
import { type Reading, takeIn } from './conjunction.ts';
import { ANYTHING, NOTHING, type SchemaNode, saysNothing, slot } from './schema-node.ts';

/** One for each document: the same schema gives the same node, so that circles close. */
export class Schemas {
  readonly #document: ApiDocument;
  readonly #like: { schemas: Schemas; shared: SharedParts } | undefined;
  readonly #nodes = new Map<Json, SchemaNode>();
  /** What is being read. */
  readonly #open = new Set<SchemaNode>();
  /** What was read, and has not yet taken in what all must hold. */
  readonly #unsettled = new Map<SchemaNode, Reading>();

  /** @param like those of a document that shares parts with this one: what is the same is not read again */
  constructor(document: ApiDocument, like?: { schemas: Schemas; shared: SharedParts }) {
    this.#document = document;
    this.#like = like;
  }

  /** Every node that was asked for so far, and what is below them. */
  get nodes(): Iterable<SchemaNode> {
    return this.#nodes.values();
  }

  /** @throws SpecError for a keyword that is not known, or a reference that leads nowhere */
  node(written: Json): SchemaNode {
    const node = this.#node(written);
    // Once all is read, so that it makes no difference where a circle was entered.
    for (const each of this.#unsettled.keys()) this.#settle(each);
    return node;
  }

  #settle(node: SchemaNode): void {
    const reading = this.#unsettled.get(node);
    if (!reading) return;
    this.#unsettled.delete(node);
    this.#open.add(node);
    for (const member of reading.sets.get('allOf') ?? []) this.#settle(member);
    takeIn(reading, (member) => !this.#open.has(member));
    this.#open.delete(node);
  }

  #node(written: Json, name = ''): SchemaNode {
    if (written === true) return ANYTHING;
    if (written === false) return NOTHING;
    const known = this.#nodes.get(written) ?? this.#kept(written);
    if (known) {
      this.#nodes.set(written, known);
      return known;
    }
    const schema = written as JsonObject;
    const other = this.#standsFor(schema);
    if (other) {
      const node = this.#node(...other);
      this.#nodes.set(written, node);
      return node;
    }
    return this.#read(schema, name);
  }

  #kept(written: Json): SchemaNode | undefined {
    if (!this.#like) return undefined;
    const { schemas, shared } = this.#like;
    const node = schemas.#nodes.get(written);
    return node && shared.has(written) ? node : undefined;
  }

  /** A reference, or a conjunction of one, is what it names. */
  #standsFor(schema: JsonObject): [Json, string] | undefined {
    const rest = Object.keys(schema).filter(
      (key) => !ANNOTATIONS.has(key) && (key === 'x-repeated' || !isExtension(key)),
    );
    if (typeof schema.$ref === 'string' && (rest.length === 1 || this.#document.isOpenApi30))
      return [this.#follow(schema, schema.$ref), lastWord(schema.$ref)];
    const all = schema.allOf;
    if (rest.length === 1 && Array.isArray(all) && all.length === 1) return [all[0] as Json, ''];
    return undefined;
  }

  #follow(schema: JsonObject, reference: string): Json {
    const seen = new Set<string>();
    let target: Json = schema;
    let next: string | undefined = reference;
    while (next !== undefined) {
      if (seen.has(next)) throw this.#problem(schema, `${next} leads back to itself`, 'Name a schema.');
      seen.add(next);
      try {
        target = requireTarget(this.#document.root, next);
      } catch (error) {
        throw this.#problem(schema, (error as Error).message, 'References are followed within one document.');
      }
      const reach = target as JsonObject | null;
      const only = reach !== null && typeof reach === 'object' && Object.keys(reach).length === 1;
      next = only && typeof reach.$ref === 'string' ? reach.$ref : undefined;
    }
    return target;
  }

  #read(schema: JsonObject, name: string): SchemaNode {
    const values = new Map<string, Json>();
    const children = new Map<string, SchemaNode>();
    const sets = new Map<string, SchemaNode[]>();
    const from = new Map<string, Json>();
    const node: SchemaNode = { source: schema, name, values, children, sets, from };
    // Before what is below: a schema may be below itself.
    this.#nodes.set(schema, node);
    this.#open.add(node);
    const child = (key: string, below: Json) => {
      const [keyword] = key.split(' ') as [string];
      const made = this.#node(below);
      const isIdle = IDLE_CHILDREN.has(keyword) && !this.#open.has(made) && saysNothing(made);
      if (!isIdle) children.set(key, made);
    };
    for (const [keyword, value] of Object.entries(schema)) {
      if (VALUES.has(keyword)) values.set(keyword, value);
      else if (CHILD.has(keyword) && !Array.isArray(value)) child(slot(keyword), value);
      else if (CHILDREN_BY_NAME.has(keyword)) {
        for (const [each, below] of Object.entries(value as JsonObject)) child(slot(keyword, each), below);
      } else if (CHILDREN_IN_ORDER.has(keyword)) {
        for (const [index, below] of (value as Json[]).entries()) child(slot(keyword, String(index)), below);
      } else if (SETS.has(keyword)) {
        const all = (value as Json[]).map((each) => this.#node(each));
        sets.set(keyword, [...(sets.get(keyword) ?? []), ...all]);
      } else if (keyword === '$ref') {
        const target = this.#node(this.#follow(schema, value as string), lastWord(value as string));
        sets.set('allOf', [...(sets.get('allOf') ?? []), target]);
      } else if (!ANNOTATIONS.has(keyword) && !OTHER_FORMS.has(keyword) && !isExtension(keyword)) {
        throw this.#problem(
          schema,
          `the keyword "${keyword}" is not known`,
          'What it means cannot be compared, so nothing is said of this document.',
          keyword,
        );
      }
    }
    const repeated = schema['x-repeated'];
    if (repeated !== undefined && repeated !== 'last') values.set('x-repeated', repeated);
    bringIntoForm(schema, values);
    dropIdleCondition(children);
    this.#open.delete(node);
    if (sets.has('allOf')) this.#unsettled.set(node, { values, children, sets, from });
    return node;
  }

  #problem(schema: JsonObject, problem: string, remedy: string, keyword?: string): SpecError {
    return new SpecError(this.#document.locate(schema, keyword), problem, remedy);
  }
}

/** Where a keyword says nothing when it has this value. */
const IDLE: Readonly<Record<string, Json>> = {
  minLength: 0,
  minItems: 0,
  minProperties: 0,
  uniqueItems: false,
  readOnly: false,
  writeOnly: false,
  minContains: 1,
};

function bringIntoForm(schema: JsonObject, values: Map<string, Json>): void {
  const types = typesOf(schema);
  if (types) values.set('type', types);
  if (schema.const !== undefined) values.set('enum', [schema.const]);
  for (const keyword of ['enum', 'required']) {
    const list = values.get(keyword);
    if (Array.isArray(list)) values.set(keyword, asSet(list));
  }
  if (Array.isArray(values.get('required')) && (values.get('required') as Json[]).length === 0)
    values.delete('required');
  const dependent = values.get('dependentRequired');
  if (dependent) values.set('dependentRequired', inNoOrder(dependent as { [name: string]: Json[] }));
  if (dependent && Object.keys(values.get('dependentRequired') as object).length === 0)
    values.delete('dependentRequired');
  for (const [keyword, idle] of Object.entries(IDLE))
    if (values.get(keyword) === idle) values.delete(keyword);
  for (const [inclusive, exclusive, step] of [
    ['minimum', 'exclusiveMinimum', 1],
    ['maximum', 'exclusiveMaximum', -1],
  ] as const) {
    bringBoundIntoForm(values, inclusive, exclusive, types?.join() === 'integer' ? step : undefined);
  }
  const discriminator = values.get('discriminator') as JsonObject | undefined;
  if (discriminator) {
    const { propertyName, mapping = {} } = discriminator;
    values.set('discriminator', {
      propertyName: propertyName ?? null,
      values: Object.keys(mapping as object).sort(),
    });
  }
}

/** They allow everything when they are absent. */
const IDLE_CHILDREN = new Set([
  'items',
  'additionalProperties',
  'unevaluatedProperties',
  'unevaluatedItems',
  'propertyNames',
  'then',
  'else',
]);

/** What holds if something is so says nothing where nothing is asked, and nothing follows from a question alone. */
function dropIdleCondition(children: Map<string, SchemaNode>): void {
  if (!children.has('if')) for (const keyword of ['then', 'else']) children.delete(keyword);
  if (!children.has('then') && !children.has('else')) children.delete('if');
}

function inNoOrder(lists: { [name: string]: Json[] }): Json {
  const asked = Object.entries(lists).filter(([, list]) => list.length > 0);
  return Object.fromEntries(asked.map(([name, list]) => [name, asSet(list)]));
}

function typesOf({ type, nullable }: JsonObject): string[] | undefined {
  if (type === undefined) return undefined;
  const types = [type].flat() as string[];
  // An integer is a number.
  const told = types.includes('number') ? types.filter((each) => each !== 'integer') : types;
  return asSet(nullable === true ? [...told, 'null'] : told) as string[];
}

/** `exclusiveMinimum` was a boolean in OpenAPI 3.0; of integers an exclusive bound is the inclusive one beside it. */
function bringBoundIntoForm(
  values: Map<string, Json>,
  inclusive: string,
  exclusive: string,
  step: number | undefined,
): void {
  const flag = values.get(exclusive);
  if (typeof flag === 'boolean') {
    values.delete(exclusive);
    const bound = values.get(inclusive);
    if (flag && bound !== undefined) {
      values.delete(inclusive);
      values.set(exclusive, bound);
    }
  }
  const bound = values.get(exclusive);
  if (step === undefined || typeof bound !== 'number' || !Number.isInteger(bound)) return;
  if (values.has(inclusive)) return;
  values.delete(exclusive);
  values.set(inclusive, bound + step);
}

function lastWord(reference: string): string {
  return reference.slice(reference.lastIndexOf('/') + 1);
}
