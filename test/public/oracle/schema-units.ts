/**
 * Pairs of schemas at the same part of a value: a place's own two, and those of properties and items below. Each is judged
 * alone, so that a property deep in a body gets as many values as the body.
 */

import type { Json } from '../../../spec/openapi/document.ts';
import { isObject, type JsonObject } from '../../../spec/openapi/json-object.ts';
import type { JsonSchemas } from './json-schemas.ts';

export interface SchemaUnit {
  before: Json;
  after: Json;
}

/** The units of two versions of one side of a document. The same two schemas always give the same unit. */
export class SchemaUnits {
  readonly before: JsonSchemas;
  readonly after: JsonSchemas;
  readonly #units = new Map<Json, Map<Json, SchemaUnit>>();
  readonly #intersections = new Map<string, Json>();
  readonly #numbers = new Map<Json, number>();
  /** Pairs that are known to say the same. */
  readonly #same = new Map<Json, Set<Json>>();
  readonly #children = new Map<SchemaUnit, Map<string, SchemaUnit>>();

  constructor(before: JsonSchemas, after: JsonSchemas) {
    this.before = before;
    this.after = after;
  }

  /** @param before schemas as converted */
  unit(before: Json, after: Json): SchemaUnit {
    const [one, other] = [resolve(before, this.before), resolve(after, this.after)];
    const byAfter = this.#units.get(one) ?? new Map<Json, SchemaUnit>();
    this.#units.set(one, byAfter);
    const unit = byAfter.get(other) ?? { before: one, after: other };
    byAfter.set(other, unit);
    return unit;
  }

  /** The units below by their step, `*` for items and for properties without a name. */
  children(unit: SchemaUnit): Map<string, SchemaUnit> {
    const known = this.#children.get(unit);
    if (known) return known;
    const found = new Map<string, SchemaUnit>();
    const [partsBefore, partsAfter] = [partsOf(unit.before, this.before), partsOf(unit.after, this.after)];
    for (const [step, schemas] of partsBefore) {
      const others = partsAfter.get(step);
      const shown = OPEN_STEPS.has(step) ? '*' : step;
      if (others && !found.has(shown))
        found.set(shown, this.unit(this.#intersect(schemas), this.#intersect(others)));
    }
    this.#children.set(unit, found);
    return found;
  }

  /** Whether the two schemas say the same, with all below them. */
  isSame({ before, after }: SchemaUnit): boolean {
    const assumed: [Json, Json][] = [];
    const isSame = this.#isSame(before, after, assumed, false);
    if (isSame) for (const [one, other] of assumed) this.#remember(one, other);
    return isSame;
  }

  /** Whether the two schemas differ in more than in the units below them. */
  differsItself({ before, after }: SchemaUnit): boolean {
    return !this.#isSame(before, after, [], true);
  }

  #remember(before: Json, after: Json): void {
    const others = this.#same.get(before) ?? new Set();
    this.#same.set(before, others.add(after));
  }

  /** @param isShallow whether parts that are units of their own are left out */
  #isSame(before: Json, after: Json, assumed: [Json, Json][], isShallow: boolean): boolean {
    const [one, other] = [resolve(before, this.before), resolve(after, this.after)];
    if (!isObject(one) || !isObject(other)) {
      if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
      return (
        one.length === other.length &&
        one.every((each, at) => this.#isSame(each, other[at] as Json, assumed, false))
      );
    }
    if (!isShallow) {
      if (this.#same.get(one)?.has(other) || assumed.some(([x, y]) => x === one && y === other)) return true;
      assumed.push([one, other]);
    }
    const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
    return [...keys].every((key) => {
      const [partBefore, partAfter] = [one[key], other[key]];
      if (partBefore === undefined || partAfter === undefined) return false;
      return this.#isSameKeyword(key, partBefore, partAfter, assumed, isShallow);
    });
  }

  #isSameKeyword(
    key: string,
    before: Json,
    after: Json,
    assumed: [Json, Json][],
    isShallow: boolean,
  ): boolean {
    if (isShallow && key === 'properties' && isObject(before) && isObject(after))
      return Object.keys(before).sort().join('\n') === Object.keys(after).sort().join('\n');
    if (isShallow && OPEN.includes(key) && isObject(before) && isObject(after)) return true;
    if (isShallow && key === 'allOf' && Array.isArray(before) && Array.isArray(after))
      return (
        before.length === after.length &&
        before.every((each, at) => this.#isSame(each, after[at] as Json, assumed, true))
      );
    return this.#isSame(before, after, assumed, false);
  }

  /** One schema for several that describe the same part. */
  #intersect(schemas: readonly Json[]): Json {
    if (schemas.length === 1) return schemas[0] as Json;
    const key = schemas.map((each) => this.#numberOf(each)).join();
    const known = this.#intersections.get(key) ?? { allOf: [...schemas] };
    this.#intersections.set(key, known);
    return known;
  }

  #numberOf(schema: Json): number {
    const number = this.#numbers.get(schema) ?? this.#numbers.size;
    this.#numbers.set(schema, number);
    return number;
  }
}

const OPEN = ['items', 'additionalProperties'];

/** Items of a list are not paired with the properties of an object. A name of a property has no line break. */
function openStep(keyword: string): string {
  return `*\n${keyword}`;
}

const OPEN_STEPS: ReadonlySet<string> = new Set(OPEN.map(openStep));

/** Follows references; a converted schema has nothing beside one. */
export function resolve(schema: Json, schemas: JsonSchemas): Json {
  let node = schema;
  for (let steps = 0; isObject(node) && typeof node.$ref === 'string' && steps < 20; steps += 1)
    node = schemas.target(node.$ref);
  return node;
}

/** The schemas of properties and items, also of those that members of `allOf` declare. */
function partsOf(schema: Json, schemas: JsonSchemas, depth = 0): Map<string, Json[]> {
  const found = new Map<string, Json[]>();
  const node = resolve(schema, schemas);
  if (!isObject(node) || depth > 8) return found;
  const add = (step: string, some: readonly Json[]) => found.set(step, [...(found.get(step) ?? []), ...some]);
  for (const [name, each] of Object.entries((node.properties ?? {}) as JsonObject)) add(name, [each]);
  for (const key of OPEN) if (isObject(node[key])) add(openStep(key), [node[key] as Json]);
  for (const member of Array.isArray(node.allOf) ? node.allOf : [])
    for (const [step, some] of partsOf(member, schemas, depth + 1)) add(step, some);
  return found;
}
