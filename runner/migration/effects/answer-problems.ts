/** What of a recorded answer a contract no longer has, or has in another form. */
import { type Contract, findResponse, type ResponseContract } from '../../../spec/contract/contract.ts';
import type { SchemaProblem } from '../../../spec/contract/validate.ts';
import type { JsonSchema } from '../../../spec/openapi/document.ts';
import { isJsonType } from '../../exchange.ts';
import type { SeenAnswer } from '../calls/made-call.ts';
import type { EffectKind, EffectOutcome, Observed } from './effect.ts';
import { generalisePointer } from './generalise-pointer.ts';
import { listProblems } from './list-problems.ts';
import { schemaAt } from './schema-at.ts';

export type RecordedAnswer = Extract<SeenAnswer, { kind: 'recorded' }>;

/** @param before the contract of the answer: what it does not declare is no promise that could be broken */
export function findAnswerProblems(contract: Contract, answer: RecordedAnswer, before: Contract): Observed[] {
  const { status } = answer;
  const promised = findResponse(before, status);
  if (!promised || contract.kind === 'refusal') return [];
  const same = findResponse(contract, status);
  const response = same ?? successorOf(contract, status);
  return [
    ...(same ? [] : [statusChanged(contract, status)]),
    ...(response
      ? [...findInHeaders(response, promised, answer), ...findInBody(response, promised, answer)]
      : []),
  ];
}

/** The only other success takes the place of one that is gone. */
function successorOf({ responses }: Contract, status: number): ResponseContract | undefined {
  const successes = [...responses.values()].filter((each) => isSuccess(each.status));
  return isSuccess(status) && successes.length === 1 ? successes[0] : undefined;
}

function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}

function statusChanged({ responses }: Contract, status: number): Observed {
  const others = [...responses.keys()].filter((each) => isSuccess(each) === isSuccess(status));
  return {
    kind: 'status-changed',
    outcome: 'breaks',
    location: { in: 'response' },
    status,
    expected: others.length === 0 ? 'no such status' : `status ${others.join(' or ')}`,
  };
}

function findInHeaders(
  response: ResponseContract,
  promised: ResponseContract,
  { headerNames, status }: RecordedAnswer,
): Observed[] {
  return headerNames
    .filter((name) => promised.headers.has(name) && !response.headers.has(name))
    .map((name) => ({
      kind: 'header-removed',
      outcome: 'breaks',
      location: { in: 'header', name },
      status,
      expected: 'no such header',
    }));
}

function findInBody(
  response: ResponseContract,
  promised: ResponseContract,
  { body, status }: RecordedAnswer,
): Observed[] {
  if (body === undefined || !jsonSchemaOf(promised)) return [];
  const schema = jsonSchemaOf(response);
  if (!schema)
    return response.isBodyUnknown
      ? []
      : [
          {
            kind: 'answer-without-body',
            outcome: 'breaks',
            location: { in: 'body' },
            status,
            expected: 'no body',
          },
        ];
  return listProblems(schema, body).flatMap((problem) => {
    const [kind, outcome] = KINDS[problem.keyword] ?? (['answer-value-changed', 'review'] as const);
    return kind === 'answer-adds' ? [] : [observedOf(problem, schema, { kind, outcome, status })];
  });
}

/** The schema of the JSON body of a response; undefined without one. */
export function jsonSchemaOf({ bodies }: ResponseContract): JsonSchema | undefined {
  return [...bodies].find(([type]) => isJsonType(type))?.[1];
}

function observedOf(
  { pointer, expected }: SchemaProblem,
  schema: JsonSchema,
  what: Pick<Observed, 'kind' | 'outcome'> & { status: number },
): Observed {
  const wanted = schemaAt(schema, pointer);
  return {
    ...what,
    location: { in: 'body', ...(pointer && { pointer: generalisePointer(schema, pointer) }) },
    expected,
    ...(wanted && { schema: wanted }),
  };
}

/** A recorded answer that lacks something of the new form says that answers have more: the documents say what. */
const ADDS = ['answer-adds', 'adds'] as const;
const REMOVED = ['answer-member-removed', 'breaks'] as const;

const KINDS: Readonly<Record<string, readonly [EffectKind, EffectOutcome]>> = {
  ...{ required: ADDS, minItems: ADDS, minProperties: ADDS, contains: ADDS, if: ADDS, propertyNames: ADDS },
  ...{ additionalProperties: REMOVED, unevaluatedProperties: REMOVED, 'false schema': REMOVED },
  type: ['answer-form-changed', 'breaks'],
};
