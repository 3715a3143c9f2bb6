/** What a contract refuses of a call, or takes otherwise than it is meant. */
import { type Contract, canSucceed, type QueryValues } from '../../../spec/contract/contract.ts';
import { firstProblem, type SchemaProblem } from '../../../spec/contract/validate.ts';
import type { JsonSchema } from '../../../spec/openapi/document.ts';
import { isObject } from '../../../spec/openapi/json-object.ts';
import { findDeclaredParameter } from '../../probes/query/declared-parameter.ts';
import type { MadeCall, SentBody } from '../calls/made-call.ts';
import type { EffectKind, Observed } from './effect.ts';
import { generalisePointer } from './generalise-pointer.ts';
import { listProblems } from './list-problems.ts';
import { schemaAt } from './schema-at.ts';

/** Empty for a call that the contract takes. */
export function findRequestProblems(contract: Contract, call: MadeCall): Observed[] {
  if (contract.kind === 'refusal' || !canSucceed(contract))
    return [
      {
        kind: 'operation-removed',
        outcome: 'breaks',
        location: {
          in: 'operation',
          name: `${call.method} ${contract.path === '*' ? call.path : contract.path}`,
        },
        expected: 'no such call',
      },
    ];
  return [...findInQuery(contract, call), ...findInBody(contract, call.body)];
}

function findInQuery({ query }: Contract, { query: sent, hasUnseenQuery }: MadeCall): Observed[] {
  const names = [...new Set(sent.map(({ name }) => name))];
  const missing = query.parameters.filter(({ name, required }) => required && !names.includes(name));
  return [
    ...(hasUnseenQuery ? [] : missing).map(
      ({ name, schema }): Observed => ({
        kind: 'parameter-required',
        outcome: 'breaks',
        location: { in: 'query', name },
        expected: 'this parameter',
        schema,
      }),
    ),
    ...names.flatMap((name) => {
      const declared = findDeclaredParameter(query, name);
      const values = sent.filter((each) => each.name === name).map(({ value }) => value);
      return declared
        ? findInValues(name, values, declared)
        : [undeclared(name, query.undeclared === 'refused')];
    }),
  ];
}

function undeclared(name: string, isRefused: boolean): Observed {
  return {
    kind: isRefused ? 'parameter-refused' : 'parameter-ignored',
    outcome: isRefused ? 'breaks' : 'review',
    location: { in: 'query', name },
    expected: 'no such parameter',
  };
}

function findInValues(
  name: string,
  values: readonly (string | undefined)[],
  declared: QueryValues,
): Observed[] {
  const location = { in: 'query', name } as const;
  if (declared.repeated === 'refused' && values.length > 1)
    return [
      { kind: 'parameter-repetition-refused', outcome: 'breaks', location, expected: 'the parameter once' },
    ];
  const counting = declared.repeated === 'last' ? values.slice(-1) : values;
  const problem = counting
    .map((value) => (value === undefined ? undefined : firstProblem(declared.schema, value)))
    .find((each) => each !== undefined);
  if (!problem) return [];
  const { expected } = problem;
  const { schema } = declared;
  return [{ kind: 'parameter-value-refused', outcome: 'breaks', location, expected, schema }];
}

function findInBody({ body }: Contract, sent: SentBody | undefined): Observed[] {
  const location = { in: 'request-body' } as const;
  if (sent === undefined)
    return body && !body.isOptional
      ? [{ kind: 'body-required', outcome: 'breaks', location, expected: 'a body', schema: body.schema }]
      : [];
  if (!body) return [{ kind: 'body-ignored', outcome: 'review', location, expected: 'no body' }];
  return listProblems(body.schema, sent.value)
    .filter((problem) => !ANNOUNCING.has(problem.keyword) && isSeen(problem, sent))
    .map((problem) => observedOf(problem, body.schema, sent));
}

/** `ajv` reports them beside the problems that they consist of. */
const ANNOUNCING: ReadonlySet<string> = new Set(['if', 'propertyNames']);

/** False for a problem of what source code does not show. */
function isSeen({ pointer, keyword }: SchemaProblem, { unseen, open }: SentBody): boolean {
  // A name is refused with any value.
  const isName = KINDS[keyword] === 'member-refused';
  const hidden = unseen.some((each) => (pointer === each ? !isName : pointer.startsWith(`${each}/`)));
  return !hidden && !(COUNTING.has(keyword) && open.includes(pointer));
}

const COUNTING: ReadonlySet<string> = new Set(['minProperties', 'minItems', 'anyOf', 'oneOf', 'allOf']);

function observedOf(problem: SchemaProblem, schema: JsonSchema, { value, open }: SentBody): Observed {
  const { pointer, keyword, expected } = problem;
  const kind = KINDS[keyword] ?? 'value-refused';
  const wanted = schemaAt(schema, pointer);
  return {
    kind,
    // A member may be among those that source code does not show.
    outcome: kind === 'member-required' && open.includes(parentOf(pointer)) ? 'review' : 'breaks',
    location: { in: 'request-body', ...(pointer && { pointer: generalisePointer(schema, pointer) }) },
    expected: kind === 'form-refused' ? `${expected}, not ${typeOfValue(valueAt(value, pointer))}` : expected,
    ...(wanted && { schema: wanted }),
  };
}

const KINDS: Readonly<Record<string, EffectKind>> = {
  required: 'member-required',
  additionalProperties: 'member-refused',
  unevaluatedProperties: 'member-refused',
  'false schema': 'member-refused',
  type: 'form-refused',
};

function parentOf(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf('/'));
}

function valueAt(value: unknown, pointer: string): unknown {
  const keys = pointer === '' ? [] : pointer.slice(1).split('/');
  return keys.reduce<unknown>((at, key) => {
    const name = key.replaceAll('~1', '/').replaceAll('~0', '~');
    if (Array.isArray(at)) return at[Number(name)];
    return isObject(at) ? at[name] : undefined;
  }, value);
}

/** The word of JSON Schema. */
function typeOfValue(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}
