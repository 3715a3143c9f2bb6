/** Asks call after call of every target and writes down what differs. */

import type { PlannedCall, TargetAnswer } from '../../case/call-source.ts';
import { headerMap, mediaTypeOf, parseJson, type Request, type Response } from '../../exchange.ts';
import type { ComparedCall } from '../comparison.ts';
import type { Difference } from '../difference/difference.ts';
import type { DifferenceCauses } from '../difference/difference-causes.ts';
import type { Tallies } from '../tallies.ts';
import type { Observing } from './observing.ts';

/** `apart`: the answers differ in a way that says that the targets may not hold the same things any more. */
export type CallOutcome = 'same' | 'different' | 'apart';

/** What one call came to. */
export interface Asked {
  compared: ComparedCall;
  /** The first target's. */
  answer: TargetAnswer;
  outcome: CallOutcome;
  /** Differences of causes that were not known before. */
  found: readonly Difference[];
}

export class Pairing {
  readonly observing: Observing;
  readonly causes: DifferenceCauses;
  readonly #tallies: Tallies;
  readonly #token: string;

  constructor(observing: Observing, causes: DifferenceCauses, tallies: Tallies, token: string) {
    this.observing = observing;
    this.causes = causes;
    this.#tallies = tallies;
    this.#token = token;
  }

  /** @throws CannotJudge when a target did not answer */
  async ask(call: PlannedCall, number: number): Promise<Asked> {
    const observed = await this.observing.observe(call);
    const made = observed.map((one) => this.comparedCall(call, number, one));
    const differences = observed.flatMap((one) => one.differences);
    const found = observed.flatMap((one, index) =>
      one.differences.filter((difference) => this.causes.add(difference, made[index] as ComparedCall)),
    );
    const [compared] = made as [ComparedCall];
    const [first] = compared.responses as [Response];
    this.#tallies.add(compared.operation, first.status, differences.length > 0);
    const outcome = outcomeOf(compared, differences, found.length > 0);
    return { compared, answer: answerOf(first), outcome, found };
  }

  /** With a placeholder for the token. */
  comparedCall(
    call: PlannedCall,
    number: number,
    made: Pick<ComparedCall, 'request' | 'responses'>,
  ): ComparedCall {
    return {
      number,
      operation: this.observing.operationOf(call),
      microversion: call.microversion,
      request: this.#withoutToken(made.request),
      responses: made.responses,
    };
  }

  /** Any other token than the user's is part of what was asked, and no secret. */
  #withoutToken(request: Request): Request {
    if (request.headers['x-auth-token'] !== this.#token) return request;
    return { ...request, headers: { ...request.headers, 'x-auth-token': '$TOKEN' } };
  }
}

export function answerOf(response: Response): TargetAnswer {
  const isJson = mediaTypeOf(headerMap(response)) === 'application/json';
  return { status: response.status, json: isJson ? parseJson(response.body) : undefined };
}

/**
 * A write that only some targets took sets them apart. So may one whose answers differ otherwise, or a read that
 * shows it late; but where every answer has the same fault, starting anew each time would leave nothing to compare.
 */
function outcomeOf(
  { request, responses }: ComparedCall,
  differences: readonly Difference[],
  isNew: boolean,
): CallOutcome {
  if (differences.length === 0) return 'same';
  const taken = new Set(responses.map(({ status }) => status < 300));
  return isNew || (request.method !== 'GET' && taken.size > 1) ? 'apart' : 'different';
}
