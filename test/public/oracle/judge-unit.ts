/** Finds values that only one of two schemas allows. */

import type { ErrorObject, ValidateFunction } from 'ajv';
import type { Json } from '../../../spec/openapi/document.ts';
import type { JsonObject } from '../../../spec/openapi/json-object.ts';
import { parsePointer } from '../../../spec/openapi/json-pointer.ts';
import { atomsOf, editText, mutate, type Pick, resize, sizesOf } from './boundary-values.ts';
import { TooSlow } from './bounded-expression.ts';
import { drawAll } from './draw-values.ts';
import type { SchemaUnit, SchemaUnits } from './schema-units.ts';

/** A value that one side allows and the other refuses. */
export interface Witness {
  /** What the newer version does to the set of allowed values. */
  effect: 'narrower' | 'wider';
  /** Where in the value the other side refuses it. */
  path: readonly string[];
  /** The same, and where each alternative refuses it if none of several allows it. */
  paths: readonly (readonly string[])[];
  value: Json;
  /** Whether the other side refuses it for a property that it does not name. */
  isUnknownName: boolean;
  /** Whether it matches several members of a `oneOf` of the other side. */
  isOverlap: boolean;
  /** ajv's words. */
  reason: string;
}

export interface UnitVerdict {
  witnesses: readonly Witness[];
  /** Values that at least one side allows. */
  drawn: number;
  /** Of these, the values that the other side refuses since they match several members of a `oneOf`. */
  overlapping: number;
}

export interface Effort {
  /** Pairs of schemas a document. */
  units: number;
  /** Values of json-schema-faker a side. */
  draws: number;
  /** Changed values a drawn value. */
  mutants: number;
  seed: number;
}

/** Undefined where ajv refuses a schema, or no value of either side was found. */
export function judgeUnit(unit: SchemaUnit, units: SchemaUnits, effort: Effort): UnitVerdict | undefined {
  const [validateBefore, validateAfter] = [
    units.before.validator(unit.before),
    units.after.validator(unit.after),
  ];
  if (!validateBefore || !validateAfter) return undefined;
  const pick = pickFrom(effort.seed);
  const atoms = distinct([...atomsOf(unit.before, units.before), ...atomsOf(unit.after, units.after)]);
  const sizes = [
    ...new Set([...sizesOf(unit.before, units.before), ...sizesOf(unit.after, units.after)]),
  ].slice(0, MAX_SIZES);
  const found = new Map<string, Witness>();
  let drawn = 0;
  let overlapping = 0;
  // A value counts for the side that it was drawn from: it has no name that this side does not declare.
  const sides = [
    {
      schemas: units.before,
      schema: unit.before,
      own: validateBefore,
      other: validateAfter,
      effect: 'narrower',
    },
    { schemas: units.after, schema: unit.after, own: validateAfter, other: validateBefore, effect: 'wider' },
  ] as const;
  for (const { schemas, schema, own, other, effect } of sides) {
    const valid = distinct(drawAll(schema, schemas, effort.draws, effort.seed)).filter(
      (each) => isAllowed(own, each) === true,
    );
    const bases = valid.toSorted((one, two) => JSON.stringify(one).length - JSON.stringify(two).length);
    const spread = bases.filter((_, index) => index % Math.ceil(bases.length / MAX_BASES) === 0);
    const texts = spread.flatMap((each) => (typeof each === 'string' ? editText(each, atoms) : []));
    const all = [
      ...valid,
      ...atoms,
      ...texts,
      ...spread.slice(-2).flatMap((each) => resize(each, sizes)),
      ...spread.flatMap((each) => mutate(each, atoms, effort.mutants, pick)),
    ];
    for (const value of all) {
      if (!isAllowed(own, value)) continue;
      drawn += 1;
      if (isAllowed(other, value) !== false) continue;
      const errors = other.errors ?? [];
      const isOverlap = errors.some(matchesSeveral);
      if (isOverlap) overlapping += 1;
      for (const head of headsOf(errors)) {
        const witness = { ...witnessOf(value, head, errors, effect), isOverlap };
        const key = [effect, isOverlap, ...witness.paths.map((each) => each.join('/')).sort()].join('\n');
        if (found.size >= MAX_WITNESSES && !found.has(key)) continue;
        const known = found.get(key);
        if (!known || JSON.stringify(value).length < JSON.stringify(known.value).length)
          found.set(key, witness);
      }
    }
  }
  return drawn === 0 ? undefined : { witnesses: [...found.values()], drawn, overlapping };
}

const MAX_BASES = 10;
const MAX_WITNESSES = 300;
const MAX_SIZES = 12;

/** Undefined where an expression takes too long for the value. */
function isAllowed(validate: ValidateFunction, value: Json): boolean | undefined {
  try {
    return validate(value) === true;
  } catch (error) {
    if (error instanceof TooSlow) return undefined;
    throw error;
  }
}

function matchesSeveral({ keyword, params }: ErrorObject): boolean {
  return keyword === 'oneOf' && Array.isArray(params.passingSchemas);
}

/** The errors that count: those of alternatives belong to that of the whole. */
function headsOf(errors: readonly ErrorObject[]): ErrorObject[] {
  const wholes = errors.filter(({ keyword }) => OF_ALTERNATIVES.has(keyword));
  return errors.filter((error) => !wholes.some((whole) => belongsTo(error, whole)));
}

/** Of two wholes at one place, neither belongs to the other. */
function belongsTo(error: ErrorObject, whole: ErrorObject): boolean {
  if (error.instancePath === whole.instancePath) return !OF_ALTERNATIVES.has(error.keyword);
  return error.instancePath.startsWith(`${whole.instancePath}/`);
}

function witnessOf(
  value: Json,
  head: ErrorObject,
  errors: readonly ErrorObject[],
  effect: Witness['effect'],
): Omit<Witness, 'isOverlap'> {
  const isWhole = OF_ALTERNATIVES.has(head.keyword);
  const parts = [head, ...(isWhole ? errors.filter((error) => belongsTo(error, head)) : [])];
  return {
    effect,
    path: pathOf(head, value),
    paths: distinct(parts.map((error) => pathOf(error, value))) as string[][],
    value,
    isUnknownName: parts.some(({ keyword }) => /^(additional|unevaluated)Properties$/.test(keyword)),
    reason: `${head.instancePath} ${head.message}`.trim(),
  };
}

const OF_ALTERNATIVES = new Set(['anyOf', 'oneOf', 'if', 'contains']);

/** With `*` for each item. */
function pathOf({ instancePath, params }: ErrorObject, value: Json): string[] {
  const { missingProperty, additionalProperty, unevaluatedProperty } = params as {
    [name: string]: string | undefined;
  };
  const name = missingProperty ?? additionalProperty ?? unevaluatedProperty;
  let node: Json | undefined = value;
  const steps = parsePointer(instancePath).map((step) => {
    const isItem = Array.isArray(node);
    node = (node as JsonObject | undefined)?.[step];
    return isItem ? '*' : step;
  });
  return [...steps, ...(name === undefined ? [] : [name])];
}

function distinct(values: readonly Json[]): Json[] {
  return [...new Map(values.map((each) => [JSON.stringify(each), each])).values()];
}

/** Mulberry32: small, and the same on every machine. */
function pickFrom(seed: number): Pick {
  let state = seed;
  return (count) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % count;
  };
}
