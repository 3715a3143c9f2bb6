/** Judges the answers that a client gets, where its options ask for it. */
import type { ContractViolation } from '../../runner/contract-violation.ts';

/** Opens a judge of the answers of one microversion at an endpoint. */
export type OpenJudge = (endpoint: string, version: string) => Promise<AnswerJudge>;

/** Says what violates the contract. Both messages stay readable. */
export type AnswerJudge = (request: Request, response: Response) => Promise<ContractViolation[]>;

/** A `fetch` that reports violations before it gives the answer. */
export function watchAnswers(
  fetch: (request: Request) => Promise<Response>,
  judge: AnswerJudge,
  onViolation: (violation: ContractViolation) => void,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const sent = request.clone();
    const response = await fetch(request);
    for (const violation of await judge(sent, response)) onViolation(violation);
    return response;
  };
}
