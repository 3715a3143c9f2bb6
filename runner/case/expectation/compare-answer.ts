/** Compares an answer with what its case expects. */
import { findResponse, type ResponseContract } from '../../../spec/contract/contract.ts';
import type { Clause, Observation } from '../../finding.ts';
import type { Judgement } from '../case-session.ts';
import type { ExpectedAnswer } from './expected-answer.ts';

/** A difference that the case's own rules find. */
export interface AnswerDifference extends Observation {
  rule: string;
  /** The case's clause when absent. */
  clause?: Clause;
  /** True where a general rule has already found the same in this answer. */
  isReported?: boolean;
}

/** @returns undefined for an answer that is as expected */
export function compareAnswer(judgement: Judgement, expected: ExpectedAnswer): AnswerDifference | undefined {
  return hasExpectedStatus(judgement, expected)
    ? compareCode(judgement, expected)
    : differentStatus(judgement, expected);
}

function hasExpectedStatus({ call }: Judgement, { status }: ExpectedAnswer): boolean {
  const actual = call.exchange.response.status;
  if (status === 'success') return actual < 300;
  if (status === 'refusal') return actual >= 400 && actual < 500;
  return status === 'any' || [status].flat().includes(actual);
}

function differentStatus({ call, findings }: Judgement, { status, about }: ExpectedAnswer): AnswerDifference {
  const expected = statusText(status);
  const actual = String(call.exchange.response.status);
  if (about) {
    const { rule, clause, location, words } = about;
    return { rule, ...(clause && { clause }), location, expected: `${expected} to ${words}`, actual };
  }
  const isReported = findings.some(({ rule }) => rule === 'status.declared');
  return { rule: 'status.expected', location: { in: 'response' }, expected, actual, isReported };
}

function statusText(status: ExpectedAnswer['status']): string {
  if (status === 'success') return 'a success';
  return status === 'refusal' ? 'a refusal' : [status].flat().join(' or ');
}

function compareCode({ call }: Judgement, { status, code }: ExpectedAnswer): AnswerDifference | undefined {
  if (status === 'any' || code === undefined) return undefined;
  const actual = (call.json as { errors?: { code?: string }[] } | undefined)?.errors?.[0]?.code;
  const declared = findResponse(call.contract, call.exchange.response.status);
  if (actual === code || !declaresCodes(declared)) return undefined;
  const location = { in: 'body' as const, pointer: '/errors/0/code' };
  return { rule: 'error.expected-code', location, expected: code, actual: actual ?? 'no code' };
}

/** Errors have codes from a microversion on, as the schema of their body says. */
function declaresCodes(response: ResponseContract | undefined): boolean {
  return JSON.stringify(response?.bodies.get('application/json') ?? {}).includes('"code"');
}
