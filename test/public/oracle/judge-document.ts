/** Compares what the diff says of two documents with values that an independent validator accepts or refuses. */

import type { Broken, Change } from '../../../spec/diff/change.ts';
import { diff } from '../../../spec/diff/diff.ts';
import { explainValues } from '../../../spec/diff/explain/explain.ts';
import { brokenClients } from '../../../spec/diff/judge-changes.ts';
import type { ApiDocument } from '../../../spec/openapi/api-document.ts';
import type { Json } from '../../../spec/openapi/document.ts';
import { isObject } from '../../../spec/openapi/json-object.ts';
import { parsePointer } from '../../../spec/openapi/json-pointer.ts';
import { JsonSchemas } from './json-schemas.ts';
import { type Effort, judgeUnit, type UnitVerdict, type Witness } from './judge-unit.ts';
import { type Direction, placeKey, readPlaces, type SchemaPlace } from './read-places.ts';
import { type SchemaUnit, SchemaUnits } from './schema-units.ts';

export interface DocumentVerdict {
  /** Places that both versions have. */
  places: number;
  /** Pairs of schemas for which values were drawn. */
  units: number;
  /** Pairs beyond the limit of the effort. */
  skipped: number;
  /** Of the pairs with values, those of which one side refuses a value of the other. */
  different: number;
  values: number;
  /** Of these, values that the other side refuses since they match several members of a `oneOf`: not counted as missed. */
  overlapping: number;
  /** Changes of types and values that the diff calls breaking, each declaration once. */
  judged: number;
  missed: Missed[];
  unshown: Unshown[];
  /** Changes about which the values say nothing, by the reason. */
  unjudged: Map<string, number>;
}

/** A value that one side alone allows, where the diff says nothing of the kind. */
export interface Missed {
  place: string;
  witness: Witness;
}

/** A change that the diff calls breaking and no drawn value shows. */
export interface Unshown {
  place: string;
  change: Change;
}

/** Judges what `interop diff` shows. */
export async function judgeDocument(
  before: ApiDocument,
  after: ApiDocument,
  effort: Effort,
): Promise<DocumentVerdict> {
  const changes = await explainValues(diff(before, after), before, after);
  return judgeChanges(changes, before, after, effort);
}

/** Judges a list of changes between two documents. */
export function judgeChanges(
  changes: readonly Change[],
  before: ApiDocument,
  after: ApiDocument,
  effort: Effort,
): DocumentVerdict {
  const byPlace = new Map<string, Change[]>();
  for (const change of changes) {
    const key = placeKey(change.operation, change.location);
    byPlace.set(key, [...(byPlace.get(key) ?? []), change]);
  }
  const [placesBefore, placesAfter] = [readPlaces(before), readPlaces(after)];
  const judge = new DocumentJudge(before, after, effort);
  for (const [key, placeAfter] of placesAfter) {
    const placeBefore = placesBefore.get(key);
    if (placeBefore) judge.judgePlace(placeBefore, placeAfter, byPlace.get(key) ?? []);
  }
  return judge.verdict(changes);
}

class DocumentJudge {
  readonly #units: Readonly<Record<Direction, SchemaUnits>>;
  readonly #effort: Effort;
  readonly #verdicts = new Map<SchemaUnit, UnitVerdict | undefined>();
  readonly #missed = new Map<string, Missed>();
  /** By the declaration of the change: the first such change, and whether a value shows it. */
  readonly #judged = new Map<string, { place: string; change: Change; isShown: boolean }>();
  readonly #skipped = new Set<SchemaUnit>();
  #places = 0;

  constructor(before: ApiDocument, after: ApiDocument, effort: Effort) {
    const unitsOf = (side: Direction) =>
      new SchemaUnits(new JsonSchemas(before, side), new JsonSchemas(after, side));
    this.#units = { request: unitsOf('request'), response: unitsOf('response') };
    this.#effort = effort;
  }

  judgePlace(before: SchemaPlace, after: SchemaPlace, changes: readonly Change[]): void {
    this.#places += 1;
    const units = this.#units[after.side];
    const root = units.unit(units.before.convert(before.schema), units.after.convert(after.schema));
    const told = changes.map((change) => ({
      change,
      spot: findSpot(root, parsePointer(change.location.pointer ?? ''), units),
    }));
    const shown = new Set<Change>();
    let isComplete = true;
    for (const [unit, { pointer, above }] of unitsBelow(root, units)) {
      const witnesses = this.#witnessesIn(unit, units);
      if (!witnesses) isComplete = false;
      for (const witness of witnesses ?? []) {
        const spots = witness.paths.map((path) => findSpot(unit, path, units, above));
        const broken = brokenBy(after.side, witness.effect);
        const about = told.filter((each) => spots.some((spot) => isAbout(each.change, each.spot, spot)));
        const breaking = about.filter(({ change }) => brokenClients(change).includes(broken));
        if (breaking.length === 0 && !isIgnoredByReaders(witness, after.side, about))
          this.#addMissed(after.key, pointer, unit, witness);
        for (const { change, spot: other } of breaking)
          if (spots.some((spot) => showsChange(spot, other, change))) shown.add(change);
      }
    }
    for (const { change } of told.filter((each) => isJudged(each.change)))
      if (isComplete || shown.has(change)) this.#addJudged(after.key, change, shown.has(change));
  }

  verdict(changes: readonly Change[]): DocumentVerdict {
    const verdicts = [...this.#verdicts.values()].filter((each) => each !== undefined);
    const judged = [...this.#judged.values()];
    const unshown = judged.filter(({ isShown }) => !isShown);
    return {
      places: this.#places,
      units: verdicts.length,
      skipped: this.#skipped.size,
      different: verdicts.filter(({ witnesses }) => witnesses.length > 0).length,
      values: verdicts.reduce((sum, { drawn }) => sum + drawn, 0),
      overlapping: verdicts.reduce((sum, each) => sum + each.overlapping, 0),
      judged: judged.length - unshown.filter(({ change }) => isOfNames(change)).length,
      missed: [...this.#missed.values()],
      unshown: unshown.filter(({ change }) => !isOfNames(change)),
      unjudged: this.#unjudged(changes, unshown.filter(({ change }) => isOfNames(change)).length),
    };
  }

  /** Undefined for a pair of schemas beyond the limit. */
  #witnessesIn(unit: SchemaUnit, units: SchemaUnits): readonly Witness[] | undefined {
    if (!this.#verdicts.has(unit)) {
      if (units.isSame(unit) || !units.differsItself(unit)) return [];
      if (this.#verdicts.size >= this.#effort.units) {
        this.#skipped.add(unit);
        return undefined;
      }
      this.#verdicts.set(unit, judgeUnit(unit, units, this.#effort));
    }
    return this.#verdicts.get(unit)?.witnesses ?? [];
  }

  #addMissed(place: string, pointer: string, unit: SchemaUnit, witness: Witness): void {
    const key = `${[...this.#verdicts.keys()].indexOf(unit)} ${witness.effect} ${witness.path.join('/')}`;
    if (!this.#missed.has(key)) this.#missed.set(key, { place: `${place} ${pointer}`.trim(), witness });
  }

  #addJudged(place: string, change: Change, isShown: boolean): void {
    const { rule, before, after } = change;
    const key = JSON.stringify([rule, change.place, before, after]);
    const known = this.#judged.get(key);
    this.#judged.set(key, { place, change, isShown: isShown || known?.isShown === true });
  }

  #unjudged(changes: readonly Change[], ofNames: number): Map<string, number> {
    const counts = new Map<string, number>();
    if (ofNames > 0)
      counts.set('combination: open objects that differ in the names of their properties', ofNames);
    for (const change of changes) {
      const reason = isJudged(change) ? undefined : reasonOf(change);
      if (reason) counts.set(reason, (counts.get(reason) ?? 0) + 1);
    }
    return counts;
  }
}

/** A part of a value: the deepest unit on the way to it, and the steps that are left. */
interface Spot {
  unit: SchemaUnit;
  rest: readonly string[];
  /** The units that contain it, the outermost first. */
  above: readonly SchemaUnit[];
}

function findSpot(
  root: SchemaUnit,
  path: readonly string[],
  units: SchemaUnits,
  aboveRoot: readonly SchemaUnit[] = [],
): Spot {
  let unit = root;
  const above = [...aboveRoot];
  for (const [index, step] of path.entries()) {
    const below = units.children(unit);
    const next = below.get(step) ?? below.get('*');
    if (!next) return { unit, rest: path.slice(index), above };
    above.push(unit);
    unit = next;
  }
  return { unit, rest: [], above };
}

/** Whether a change is about the part of the value where a side refuses it. */
function isAbout({ rule }: Change, spot: Spot, witness: Spot): boolean {
  if (spot.unit === witness.unit && (isPrefix(spot.rest, witness.rest) || isPrefix(witness.rest, spot.rest)))
    return true;
  return WITH_PARTS.test(rule) && witness.above.includes(spot.unit);
}

/** Rules whose changes are about everything below as well: that a part has a schema at all, or another one. */
const WITH_PARTS =
  /\.(unknown-items|unknown-properties|named-properties|placed-items|combination|negation|condition)\./;

/** Readers of a response ignore properties that they do not know (docs/diff-and-gate.md); the diff reports them even so. */
function isIgnoredByReaders(
  { isUnknownName }: Witness,
  side: Direction,
  about: readonly { change: Change }[],
): boolean {
  return (
    side === 'response' && isUnknownName && about.some(({ change }) => change.rule.includes('.property.'))
  );
}

function isPrefix(one: readonly string[], other: readonly string[]): boolean {
  return (
    one.length <= other.length &&
    one.every((step, at) => step === other[at] || other[at] === '*' || step === '*')
  );
}

function showsChange(witness: Spot, spot: Spot, { rule }: Change): boolean {
  return WITH_PARTS.test(rule) || isPrefix(witness.rest, spot.rest);
}

interface FoundUnit {
  /** The first pointer to it. */
  pointer: string;
  above: readonly SchemaUnit[];
}

/** Each unit below once. */
function unitsBelow(root: SchemaUnit, units: SchemaUnits): Map<SchemaUnit, FoundUnit> {
  const found = new Map<SchemaUnit, FoundUnit>([[root, { pointer: '', above: [] }]]);
  for (const [unit, { pointer, above }] of found) {
    if (units.isSame(unit)) continue;
    for (const [step, below] of units.children(unit))
      if (!found.has(below)) found.set(below, { pointer: `${pointer}/${step}`, above: [...above, unit] });
  }
  return found;
}

/** The clients of whom a value is refused: a sender breaks where less is allowed, and a receiver where more is. */
function brokenBy(side: Direction, effect: Witness['effect']): Broken {
  return (side === 'request') === (effect === 'narrower')
    ? 'old clients on a new cloud'
    : 'new clients on an old cloud';
}

function isJudged(change: Change): boolean {
  return brokenClients(change).length > 0 && reasonOf(change) === undefined;
}

/** Why values cannot show a change. */
function reasonOf({ rule, before, after, location }: Change): string | undefined {
  const name = rule.split('.')[1] as string;
  if (!VALUE_RULES.has(name)) return `${name}: not about the values of a schema`;
  if (location.in === 'operation' || location.in === 'response') return 'of a whole operation or response';
  if (name === 'format' && [before, after].some((each) => each !== undefined && !KNOWN_FORMATS.has(each)))
    return 'format: ajv does not know it';
  return undefined;
}

/** An object without `additionalProperties: false` allows the names of another alternative as well, by JSON Schema. */
function isOfNames({ rule, before, after }: Change): boolean {
  if (!/\.combination\.(added|removed)$/.test(rule)) return false;
  const member = after ?? before;
  return isObject(member) && (isObject(member.properties) || Array.isArray(member.allOf));
}

const VALUE_RULES = new Set([
  'property-required',
  'type',
  'value',
  'error-code',
  'format',
  'pattern',
  'number-range',
  'multiple-of',
  'length',
  'item-count',
  'property-count',
  'unique-items',
  'unknown-properties',
  'named-properties',
  'property-names',
  'unknown-items',
  'placed-items',
  'contained-items',
  'combination',
  'negation',
  'condition',
  'dependent',
]);

/** Those that ajv-formats checks. */
const KNOWN_FORMATS: ReadonlySet<Json> = new Set([
  'date',
  'time',
  'date-time',
  'iso-time',
  'iso-date-time',
  'duration',
  'uri',
  'uri-reference',
  'uri-template',
  'url',
  'email',
  'hostname',
  'ipv4',
  'ipv6',
  'regex',
  'uuid',
  'json-pointer',
  'json-pointer-uri-fragment',
  'relative-json-pointer',
  'byte',
  'int32',
  'int64',
]);
