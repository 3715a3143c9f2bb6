/** Reads a query string by the parameters that a contract declares. */
import type { QueryContract, QueryFamily, QueryParameter, QueryValues } from '../../spec/contract.ts';
import { schemaProblems } from '../../spec/validate.ts';
import type { Refusal } from './call.ts';

export type Query = ReadonlyMap<string, readonly string[]>;

/** Refuses a query for what its parameters say together. */
export type ReviewQuery = (query: Query) => Refusal | undefined;

/**
 * The declared parameters, or why the query is refused. In the order in which that shows: all names, then the values of
 * the named parameters as the contract orders them, what they say together, and last those that clients name themselves.
 */
export function readQuery(contract: QueryContract, text: string, review?: ReviewQuery): Query | Refusal {
  if (text === '' && !review && !contract.parameters.some(({ required }) => required)) return EMPTY;
  const given = valuesOf(text);
  if (given === null) return refusal('they are not UTF-8');
  const unknown = contract.undeclared === 'refused' && firstUndeclared(contract, given);
  if (typeof unknown === 'string') return refusal(`there is no "${unknown}" at this microversion`);
  const missing = contract.parameters.find(({ name, required }) => required && !given.has(name));
  if (missing) return refusal(`"${missing.name}" is a required property`);
  return keepAll(contract, given, review);
}

const EMPTY: Query = new Map();

function keepAll(
  contract: QueryContract,
  given: ReadonlyMap<string, readonly string[]>,
  review: ReviewQuery | undefined,
): Query | Refusal {
  const kept = new Map<string, readonly string[]>();
  for (const parameter of contract.parameters) {
    const values = given.get(parameter.name);
    const refused = values && keep(kept, parameter.name, values, parameter);
    if (refused) return refused;
  }
  const reviewed = review?.(kept);
  if (reviewed) return reviewed;
  if (contract.families.length === 0) return kept;
  // In the order of the query: which group of parameters comes first is told by it.
  for (const [name, values] of given) {
    const family = kept.has(name) ? undefined : familyOf(contract, name);
    const refused = family && keep(kept, name, values, family);
    if (refused) return refused;
  }
  return kept;
}

/** Puts the values that count under the name, or says why they are refused. */
function keep(
  kept: Map<string, readonly string[]>,
  name: string,
  values: readonly string[],
  { repeated, schema, codes }: QueryValues,
): Refusal | undefined {
  if (repeated === 'refused' && values.length > 1) {
    return refusal(`"${name}" may be given once only`, codes.repeated);
  }
  const counting = repeated === 'last' ? values.slice(-1) : values;
  for (const value of counting) {
    const [problem] = schemaProblems(schema, value);
    if (problem) return refusal(`"${name}" cannot be "${value}", expected ${problem.expected}`, codes.value);
  }
  kept.set(name, counting);
  return undefined;
}

function refusal(why: string, code: string | null = null): Refusal {
  const detail = `Invalid query string parameters: ${why}.`;
  return code === null ? { refused: 400, detail } : { refused: 400, code, detail };
}

function firstUndeclared(
  contract: QueryContract,
  given: ReadonlyMap<string, readonly string[]>,
): string | undefined {
  const declared = namesOf(contract);
  for (const name of given.keys()) if (!declared.has(name) && !familyOf(contract, name)) return name;
  return undefined;
}

function namesOf(contract: QueryContract): ReadonlyMap<string, QueryParameter> {
  let names = NAMES.get(contract);
  if (!names) {
    names = new Map(contract.parameters.map((parameter) => [parameter.name, parameter]));
    NAMES.set(contract, names);
  }
  return names;
}

function familyOf(contract: QueryContract, name: string): QueryFamily | undefined {
  return contract.families.find((family) => matcherOf(family).test(name));
}

function matcherOf(family: QueryFamily): RegExp {
  let matcher = MATCHERS.get(family);
  if (!matcher) {
    matcher = new RegExp(family.pattern, 'u');
    MATCHERS.set(family, matcher);
  }
  return matcher;
}

const NAMES = new WeakMap<QueryContract, ReadonlyMap<string, QueryParameter>>();
const MATCHERS = new WeakMap<QueryFamily, RegExp>();

/** Null when it does not decode. */
function valuesOf(text: string): Map<string, string[]> | null {
  const values = new Map<string, string[]>();
  for (const pair of text.split('&')) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const name = decoded(equals < 0 ? pair : pair.slice(0, equals));
    const value = decoded(equals < 0 ? '' : pair.slice(equals + 1));
    if (name === null || value === null) return null;
    const known = values.get(name);
    if (known) known.push(value);
    else values.set(name, [value]);
  }
  return values;
}

/** A lone `%` stands for itself, as in the URL standard; bytes that are not UTF-8 are an error. */
function decoded(text: string): string | null {
  if (!text.includes('%') && !text.includes('+')) return text;
  try {
    return decodeURIComponent(text.replaceAll('+', ' ').replaceAll(/%(?![0-9a-f]{2})/gi, '%25'));
  } catch {
    return null;
  }
}
