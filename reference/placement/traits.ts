/** `/traits` and `/traits/{name}`. */

import type { HandlerResult, Refusal } from '../handler-result.ts';
import type { HandlerInput } from '../http/handler.ts';
import type { Decision } from '../store/decision.ts';
import { badRequest, conflict, describeUnknownTraits, notFound } from './refusals.ts';
import { keyOf, lastChange, type NamedRecord } from './state/records.ts';
import type { PlacementState } from './state/state.ts';

export function listTraits(state: PlacementState, { query, now }: HandlerInput): HandlerResult {
  const matchesName = parseNameFilter(query.get('name')?.at(-1));
  if (typeof matchesName === 'string') return badRequest(matchesName);
  const associated = parseAssociated(query.get('associated')?.at(-1));
  if (associated === 'wrong') return badRequest('associated is "true" or "false".');
  const traits = [...state.traits.values()].filter(
    ({ name }) => matchesName(name) && (associated === undefined || state.withTrait.has(name) === associated),
  );
  return { body: { traits: traits.map(({ name }) => name) }, lastModified: lastChange(traits) ?? now };
}

export function getTrait(state: PlacementState, { path }: HandlerInput<TraitPath>): HandlerResult {
  const trait = findTrait(state, path);
  return 'refused' in trait ? trait : { lastModified: new Date(trait.created) };
}

/** Creates the trait unless it exists. */
export function ensureTrait(
  state: PlacementState,
  { path: { name }, now }: HandlerInput<TraitPath>,
): Decision | Refusal {
  if (!CUSTOM.test(name) || name.length > MAX_LENGTH) {
    return badRequest(
      'The trait is invalid. A valid trait must be no longer than 255 characters, start with the prefix "CUSTOM_" ' +
        'and use following characters: "A"-"Z", "0"-"9" and "_"',
    );
  }
  const location = `/traits/${name}`;
  const found = state.traits.get(name);
  if (found) return { answer: { status: 204, location, lastModified: new Date(found.created) } };
  const trait: NamedRecord = { name, created: now.getTime(), updated: null };
  return { put: [{ key: keyOf.trait(name), value: trait }], answer: { status: 201, location } };
}

export function deleteTrait(state: PlacementState, { path }: HandlerInput<TraitPath>): Decision | Refusal {
  const trait = findTrait(state, path);
  if ('refused' in trait) return trait;
  if (!isCustom(trait.name)) return badRequest(`Cannot delete standard trait ${trait.name}.`);
  if (state.withTrait.has(trait.name))
    return conflict(`The trait ${trait.name} is in use by a resource provider.`);
  return { delete: [keyOf.trait(trait.name)], answer: {} };
}

/** Rewrites custom traits unchanged, so that a concurrent deletion of one conflicts. */
export function pinTraits(
  state: PlacementState,
  names: readonly string[],
): { key: string; value: unknown }[] {
  return names.filter(isCustom).map((name) => ({ key: keyOf.trait(name), value: state.traits.get(name) }));
}

type TraitPath = { name: string };

const CUSTOM = /^CUSTOM_[A-Z0-9_]+$/;
const MAX_LENGTH = 255;

function isCustom(name: string): boolean {
  return name.startsWith('CUSTOM_');
}

function findTrait(state: PlacementState, { name }: TraitPath): NamedRecord | Refusal {
  return state.traits.get(name) ?? notFound(describeUnknownTraits([name]));
}

/** `in:A,B` or `startswith:A`; any other prefix matches everything, as in Placement. A string is the detail of a 400. */
function parseNameFilter(text: string | undefined): ((name: string) => boolean) | string {
  if (text === undefined) return () => true;
  const colon = text.indexOf(':');
  if (colon < 0) return 'name is "in:NAME,NAME" or "startswith:PREFIX".';
  const value = text.slice(colon + 1);
  const operator = text.slice(0, colon);
  if (operator === 'startswith') return (name) => name.startsWith(value);
  if (operator !== 'in') return () => true;
  const names = new Set(value.split(','));
  return (name) => names.has(name);
}

function parseAssociated(text: string | undefined): boolean | undefined | 'wrong' {
  if (text === undefined) return undefined;
  const word = text.toLowerCase();
  return word === 'true' || word === 'false' ? word === 'true' : 'wrong';
}
