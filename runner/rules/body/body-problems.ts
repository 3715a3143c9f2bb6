/** Validates a body by the schema that the contract declares for its media type; shared by the rules on bodies. */
import { findResponse } from '../../../spec/contract/contract.ts';
import { type SchemaProblem, schemaProblems } from '../../../spec/contract/validate.ts';
import { parsePointer } from '../../../spec/openapi/json-pointer.ts';
import { type JudgedCall, mediaTypeOf } from '../../exchange.ts';

export interface BodyProblem extends SchemaProblem {
  /** The value at the pointer; undefined when nothing is there. */
  value: unknown;
}

/** All problems; empty without a JSON body or a schema for it. Computed once per call. */
export function bodyProblems(call: JudgedCall): readonly BodyProblem[] {
  const known = memo.get(call);
  if (known) return known;
  const found = findProblems(call);
  memo.set(call, found);
  return found;
}

/** True for a property that the schema does not allow. */
export function isAddition({ keyword }: SchemaProblem): boolean {
  return (
    keyword === 'additionalProperties' || keyword === 'unevaluatedProperties' || keyword === 'propertyNames'
  );
}

/** A value in one line for a message. */
export function show(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}

const memo = new WeakMap<JudgedCall, readonly BodyProblem[]>();

function findProblems({ contract, exchange, headers, json }: JudgedCall): BodyProblem[] {
  const bodies = findResponse(contract, exchange.response.status)?.bodies;
  const schema = bodies?.get(mediaTypeOf(headers) ?? '') ?? bodies?.get('*/*');
  if (schema === undefined || json === undefined) return [];
  return schemaProblems(schema, json)
    .filter(({ keyword }) => !WRAPPERS.has(keyword))
    .map((problem) => ({ ...problem, value: valueAt(json, problem.pointer) }));
}

/** Keywords whose problem is reported again at the subschema that causes it. */
const WRAPPERS: ReadonlySet<string> = new Set(['if', 'allOf', '$ref']);

function valueAt(json: unknown, pointer: string): unknown {
  let value = json;
  for (const key of parsePointer(pointer))
    value = (value as Record<string, unknown> | null | undefined)?.[key];
  return value;
}
