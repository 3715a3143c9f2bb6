/** Parses headers (OpenAPI's `simple` style) and validates them by their schemas; shared by the two rules on values. */
import { findResponse, type HeaderContract } from '../../../spec/contract/contract.ts';
import { type SchemaProblem, schemaProblems } from '../../../spec/contract/validate.ts';
import type { JudgedCall } from '../../exchange.ts';

export interface HeaderValueProblem {
  header: HeaderContract;
  value: string;
  problem: SchemaProblem;
}

/** The problems of all declared headers in the answer. Computed once per call. */
export function headerProblems(call: JudgedCall): readonly HeaderValueProblem[] {
  const known = memo.get(call);
  if (known) return known;
  const found = findProblems(call);
  memo.set(call, found);
  return found;
}

/** True for keywords that list allowed values; the others describe the form of a value. */
export function isAboutValue({ problem }: HeaderValueProblem): boolean {
  return ['const', 'enum', 'contains', 'minItems', 'maxItems', 'uniqueItems'].includes(problem.keyword);
}

const memo = new WeakMap<JudgedCall, readonly HeaderValueProblem[]>();

function findProblems({ contract, exchange, headers }: JudgedCall): HeaderValueProblem[] {
  const declared = findResponse(contract, exchange.response.status)?.headers.values() ?? [];
  const problems: HeaderValueProblem[] = [];
  for (const header of declared) {
    const value = headers.get(header.name);
    if (value === undefined) continue;
    for (const problem of problemsOf(header, value)) problems.push({ header, value, problem });
  }
  return problems;
}

/** Most headers have the same value in all answers. */
function problemsOf(header: HeaderContract, value: string): readonly SchemaProblem[] {
  const known = frequentValues.get(header) ?? new Map<string, readonly SchemaProblem[]>();
  frequentValues.set(header, known);
  const found = known.get(value) ?? schemaProblems(header.schema, readValue(value, header.schema.type));
  // A header such as a request id has another value in each answer.
  if (known.size < MOST_VALUES) known.set(value, found);
  return found;
}

const frequentValues = new WeakMap<HeaderContract, Map<string, readonly SchemaProblem[]>>();
const MOST_VALUES = 8;

function readValue(text: string, type: unknown): unknown {
  if (type === 'array') {
    return text
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== '');
  }
  return type === 'integer' || type === 'number' ? Number(text) : text;
}
