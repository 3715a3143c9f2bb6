/** Reads a query string by the parameters that a contract declares. */
import type {
  QueryContract,
  QueryFamily,
  QueryParameter,
  QueryValues,
} from '../../../spec/contract/contract.ts';
import { firstProblem } from '../../../spec/contract/validate.ts';
import type { JsonSchema } from '../../../spec/openapi/document.ts';
import type { Refusal } from '../../handler-result.ts';
import type { RequestQuery } from '../handler.ts';
import { describeProblem } from './describe-problem.ts';

/** A value that does not fit its parameter, or a second one where one is allowed. */
export interface RefusedValue {
  name: string;
  value: string;
  schema: JsonSchema;
  repeated: boolean;
}

/** What a service adds to reading by the contract. */
export interface QueryReading {
  /** Refuses contradictions between named parameters. */
  review?: ((query: RequestQuery) => Refusal | undefined) | undefined;
  /** Explains a refused value, where the service has better words than the schema. */
  describe?: ((refused: RefusedValue) => string | undefined) | undefined;
}

/**
 * Returns the declared parameters, or a refusal. Clients see the order of the checks: all names, the values of the named
 * parameters in the contract's order, contradictions between them, and last the parameters that clients name themselves.
 */
export function readQuery(
  contract: QueryContract,
  text: string,
  reading: QueryReading = {},
): RequestQuery | Refusal {
  if (ignoresQuery(contract)) return EMPTY;
  if (text === '' && !reading.review && !contract.parameters.some(({ required }) => required)) return EMPTY;
  const given = parseQuery(text);
  if (given === null) return refuseQuery(invalid('they are not UTF-8.'));
  const unknown = contract.undeclared === 'refused' && firstUndeclared(contract, given);
  if (typeof unknown === 'string') return refuseQuery(invalid(describeUndeclared(contract, unknown)));
  const missing = contract.parameters.find(({ name, required }) => required && !given.has(name));
  if (missing) return refuseQuery(invalid(`'${missing.name}' is a required property`));
  return acceptParameters(contract, given, reading);
}

const EMPTY: RequestQuery = new Map();

/** The operation ignores its query, so even one that does not decode is accepted. */
function ignoresQuery({ parameters, families, undeclared }: QueryContract): boolean {
  return undeclared === 'ignored' && parameters.length === 0 && families.length === 0;
}

function acceptParameters(
  contract: QueryContract,
  given: ReadonlyMap<string, readonly string[]>,
  reading: QueryReading,
): RequestQuery | Refusal {
  const kept = new Map<string, readonly string[]>();
  for (const parameter of contract.parameters) {
    const values = given.get(parameter.name);
    const refused = values && acceptValues(kept, parameter.name, values, parameter, reading);
    if (refused) return refused;
  }
  const reviewed = reading.review?.(kept);
  if (reviewed) return reviewed;
  if (contract.families.length === 0) return kept;
  // In the order of the query, which is the order of the request groups.
  for (const [name, values] of given) {
    const family = kept.has(name) ? undefined : familyOf(contract, name);
    const refused = family && acceptValues(kept, name, values, family, reading);
    if (refused) return refused;
  }
  return kept;
}

/** Stores the values of a parameter that count, or refuses them. */
function acceptValues(
  kept: Map<string, readonly string[]>,
  name: string,
  values: readonly string[],
  { repeated, schema, codes }: QueryValues,
  { describe }: QueryReading,
): Refusal | undefined {
  if (repeated === 'refused' && values.length > 1) {
    const refused = { name, value: values.at(-1) as string, schema, repeated: true };
    const detail = describe?.(refused) ?? `Query parameter '${name}' may be specified only once.`;
    return refuseQuery(detail, codes.repeated);
  }
  const counting = repeated === 'last' ? values.slice(-1) : values;
  for (const value of counting) {
    const problem = firstProblem(schema, value);
    if (!problem) continue;
    const detail =
      describe?.({ name, value, schema, repeated: false }) ?? invalid(describeProblem(problem, value));
    return refuseQuery(detail, codes.value);
  }
  kept.set(name, counting);
  return undefined;
}

function invalid(why: string): string {
  return `Invalid query string parameters: ${why}`;
}

function refuseQuery(detail: string, code: string | null = null): Refusal {
  return code === null ? { refused: 400, detail } : { refused: 400, code, detail };
}

function describeUndeclared({ families }: QueryContract, name: string): string {
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

/** Null when the query is not UTF-8. */
function parseQuery(text: string): Map<string, string[]> | null {
  const values = new Map<string, string[]>();
  // WebOb, the library that OpenStack's services use, also splits at semicolons.
  for (const pair of text.split(/[&;]/)) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const name = decode(equals < 0 ? pair : pair.slice(0, equals));
    const value = decode(equals < 0 ? '' : pair.slice(equals + 1));
    if (name === null || value === null) return null;
    const existing = values.get(name);
    if (existing) existing.push(value);
    else values.set(name, [value]);
  }
  return values;
}

/** A lone `%` is literal, as in the URL standard. Null for bytes that are not UTF-8. */
function decode(text: string): string | null {
  if (!text.includes('%') && !text.includes('+')) return text;
  try {
    return decodeURIComponent(text.replaceAll('+', ' ').replaceAll(/%(?![0-9a-f]{2})/gi, '%25'));
  } catch {
    return null;
  }
}
