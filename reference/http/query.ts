/** Reads a query string by the parameters that a contract declares. */
import type { QueryContract, QueryParameter } from '../../spec/contract.ts';
import { schemaProblems } from '../../spec/validate.ts';

export type Query = ReadonlyMap<string, readonly string[]>;

/** @returns the declared parameters, or a sentence that says why the query is refused */
export function readQuery(contract: QueryContract, text: string): Query | string {
  if (text === '' && !contract.parameters.some(({ required }) => required)) return EMPTY;
  const given = valuesOf(text);
  if (given === null) return 'The query is not UTF-8.';
  const declared = new Map(contract.parameters.map((parameter) => [parameter.name, parameter]));
  const kept = new Map<string, readonly string[]>();
  for (const [name, values] of given) {
    const parameter = declared.get(name);
    if (!parameter && contract.undeclared === 'ignored') continue;
    if (!parameter) return `There is no query parameter "${name}" at this microversion.`;
    const result = keep(parameter, values);
    if (typeof result === 'string') return result;
    kept.set(name, result);
  }
  const missing = contract.parameters.find(({ name, required }) => required && !kept.has(name));
  return missing ? `The query parameter "${missing.name}" is required.` : kept;
}

const EMPTY: Query = new Map();

function keep(parameter: QueryParameter, values: readonly string[]): readonly string[] | string {
  if (parameter.repeated === 'refused' && values.length > 1) {
    return `The query parameter "${parameter.name}" may be given once only.`;
  }
  const kept = parameter.repeated === 'last' ? values.slice(-1) : values;
  for (const value of kept) {
    const [problem] = schemaProblems(parameter.schema, value);
    if (problem)
      return `The query parameter "${parameter.name}" cannot be "${value}": expected ${problem.expected}.`;
  }
  return kept;
}

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
  try {
    return decodeURIComponent(text.replaceAll('+', ' ').replaceAll(/%(?![0-9a-f]{2})/gi, '%25'));
  } catch {
    return null;
  }
}
