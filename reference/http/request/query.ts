/** Reads a query string by the parameters that a contract declares. */
import type {
  QueryContract,
  QueryFamily,
  QueryParameter,
  QueryValues,
} from '../../../spec/contract/contract.ts';
import { firstProblem } from '../../../spec/contract/validate.ts';
import type { JsonSchema } from '../../../spec/openapi/document.ts';
import type { Refusal } from '../handler.ts';
import { problemInWords } from './problem-in-words.ts';

export type RequestQuery = ReadonlyMap<string, readonly string[]>;

/** A value that does not fit its parameter, or a second one where one is allowed. */
export interface RefusedValue {
  name: string;
  value: string;
  schema: JsonSchema;
  repeated: boolean;
}

/** How a service wants its queries to be read. */
export interface QueryReading {
  /** Refuses contradictions between named parameters. */
  review?: ((query: RequestQuery) => Refusal | undefined) | undefined;
  /** Explains a refused value, where the service has better words than the schema. */
  words?: ((refused: RefusedValue) => string | undefined) | undefined;
}

/**
 * The declared parameters, or why the query is refused. In the order in which that shows: all names, then the values of
 * the named parameters as the contract orders them, what they say together, and last those that clients name themselves.
 */
export function readQuery(
  contract: QueryContract,
  text: string,
  reading: QueryReading = {},
): RequestQuery | Refusal {
  if (takesNone(contract)) return EMPTY;
  if (text === '' && !reading.review && !contract.parameters.some(({ required }) => required)) return EMPTY;
  const given = valuesOf(text);
  if (given === null) return refusal(invalid('they are not UTF-8.'));
  const unknown = contract.undeclared === 'refused' && firstUndeclared(contract, given);
  if (typeof unknown === 'string') return refusal(invalid(undeclared(contract, unknown)));
  const missing = contract.parameters.find(({ name, required }) => required && !given.has(name));
  if (missing) return refusal(invalid(`'${missing.name}' is a required property`));
  return keepAll(contract, given, reading);
}

const EMPTY: RequestQuery = new Map();

/** Nobody looks at the query, so it may be anything, even what is no text. */
function takesNone({ parameters, families, undeclared }: QueryContract): boolean {
  return undeclared === 'ignored' && parameters.length === 0 && families.length === 0;
}

function keepAll(
  contract: QueryContract,
  given: ReadonlyMap<string, readonly string[]>,
  reading: QueryReading,
): RequestQuery | Refusal {
  const kept = new Map<string, readonly string[]>();
  for (const parameter of contract.parameters) {
    const values = given.get(parameter.name);
    const refused = values && keep(kept, parameter.name, values, parameter, reading);
    if (refused) return refused;
  }
  const reviewed = reading.review?.(kept);
  if (reviewed) return reviewed;
  if (contract.families.length === 0) return kept;
  // In the order of the query: which group of parameters comes first is told by it.
  for (const [name, values] of given) {
    const family = kept.has(name) ? undefined : familyOf(contract, name);
    const refused = family && keep(kept, name, values, family, reading);
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
  { words }: QueryReading,
): Refusal | undefined {
  if (repeated === 'refused' && values.length > 1) {
    const refused = { name, value: values.at(-1) as string, schema, repeated: true };
    const detail = words?.(refused) ?? `Query parameter '${name}' may be specified only once.`;
    return refusal(detail, codes.repeated);
  }
  const counting = repeated === 'last' ? values.slice(-1) : values;
  for (const value of counting) {
    const problem = firstProblem(schema, value);
    if (!problem) continue;
    const detail =
      words?.({ name, value, schema, repeated: false }) ?? invalid(problemInWords(problem, value));
    return refusal(detail, codes.value);
  }
  kept.set(name, counting);
  return undefined;
}

function invalid(why: string): string {
  return `Invalid query string parameters: ${why}`;
}

function refusal(detail: string, code: string | null = null): Refusal {
  return code === null ? { refused: 400, detail } : { refused: 400, code, detail };
}

function undeclared({ families }: QueryContract, name: string): string {
  if (families.length === 0) return `Additional properties are not allowed ('${name}' was unexpected)`;
  return `'${name}' does not match any of the regexes: ${families.map(({ pattern }) => `'${pattern}'`).join(', ')}`;
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
  // WebOb, which OpenStack's services read queries with, takes a semicolon for an ampersand.
  for (const pair of text.split(/[&;]/)) {
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
