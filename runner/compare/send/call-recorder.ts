/** Compares the answers to one call after the other, and records the causes of differences and the tallies. */
import type { PlannedCall, TargetAnswer } from '../../case/generated/call-source.ts';
import { headerMap, mediaTypeOf, parseJson, type Request, type Response } from '../../exchange.ts';
import type { ComparedCall } from '../result/comparison.ts';
import type { Difference } from '../result/difference.ts';
import type { DifferenceCauses } from '../result/difference-causes.ts';
import type { Tallies } from '../result/tallies.ts';
import type { AnswerComparer } from './answer-comparer.ts';

/** `diverged`: after such a difference the targets may hold different resources. */
export type CallOutcome = 'same' | 'different' | 'diverged';

export interface CallResult {
  compared: ComparedCall;
  /** The answer of the first target. */
  answer: TargetAnswer;
  outcome: CallOutcome;
  /** Differences whose cause no earlier call showed. */
  newDifferences: readonly Difference[];
}

export class CallRecorder {
  readonly comparer: AnswerComparer;
  readonly causes: DifferenceCauses;
  readonly #tallies: Tallies;
  readonly #token: string;

  constructor(comparer: AnswerComparer, causes: DifferenceCauses, tallies: Tallies, token: string) {
    this.comparer = comparer;
    this.causes = causes;
    this.#tallies = tallies;
    this.#token = token;
  }

  /** @throws CannotJudge when a target does not answer */
  async compare(call: PlannedCall, number: number): Promise<CallResult> {
    const answers = await this.comparer.compare(call);
    const calls = answers.map((one) => this.describeCall(call, number, one));
    const differences = answers.flatMap((one) => one.differences);
    const newDifferences = answers.flatMap((one, index) =>
      one.differences.filter((difference) => this.causes.add(difference, calls[index] as ComparedCall)),
    );
    const [compared] = calls as [ComparedCall];
    const [first] = compared.responses as [Response];
    this.#tallies.add(compared.operation, first.status, differences.length > 0);
    const outcome = outcomeOf(compared, differences, newDifferences.length > 0);
    return { compared, answer: answerOf(first), outcome, newDifferences };
  }

  /** Puts a call and its answers into the form of the report, with a placeholder for the token. */
  describeCall(
    call: PlannedCall,
    number: number,
    { request, responses }: Pick<ComparedCall, 'request' | 'responses'>,
  ): ComparedCall {
    return {
      number,
      operation: this.comparer.operationOf(call),
      microversion: call.microversion,
      request: this.#maskToken(request),
      responses,
    };
  }

  /** Masks the user's token only: any other token is generated, and part of what the call tests. */
  #maskToken(request: Request): Request {
    if (request.headers['x-auth-token'] !== this.#token) return request;
    return { ...request, headers: { ...request.headers, 'x-auth-token': '$TOKEN' } };
  }
}

/** Reads a response in the form that a call source takes. */
export function answerOf(response: Response): TargetAnswer {
  const isJson = mediaTypeOf(headerMap(response)) === 'application/json';
  return { status: response.status, json: isJson ? parseJson(response.body) : undefined };
}

/**
 * Targets diverge where only some of them accept a write. Any other difference may be the late sign of that, but only a
 * new cause counts: if every answer has the same fault, a reset after each call would leave nothing to compare.
 */
function outcomeOf(
  { request, responses }: ComparedCall,
  differences: readonly Difference[],
  isNew: boolean,
): CallOutcome {
  if (differences.length === 0) return 'same';
  const accepted = new Set(responses.map(({ status }) => status < 300));
  return isNew || (request.method !== 'GET' && accepted.size > 1) ? 'diverged' : 'different';
}
