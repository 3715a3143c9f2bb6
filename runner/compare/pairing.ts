/** Puts one call to every target at the same time and writes down what differs. */
import type { Contract } from '../../spec/contract.ts';
import type { Service } from '../../spec/service.ts';
import { headerMap, mediaTypeOf, parseJson, type Request, type Response } from '../exchange.ts';
import type { Target } from '../target.ts';
import { answerDifferences } from './answer-differences.ts';
import type { Answer, Call } from './call-source.ts';
import type { CompareOptions } from './compare-options.ts';
import type { ComparedCall } from './comparison.ts';
import type { Difference } from './difference.ts';
import type { DifferenceCauses } from './difference-causes.ts';
import { type Comparable, normalise } from './normalise.ts';
import { sampleDifferences } from './sample-differences.ts';
import { sendToAll } from './sending.ts';
import type { Tallies } from './tallies.ts';

/** `apart`: the answers differ in a way that says that the targets may not hold the same things any more. */
export type Outcome = 'same' | 'different' | 'apart';

/** What one call came to. */
export interface Asked {
  compared: ComparedCall;
  /** The first target's. */
  answer: Answer;
  outcome: Outcome;
}

/** One request with the answers of all targets, and what differs between them. */
interface Observed {
  request: Request;
  responses: readonly Response[];
  differences: readonly Difference[];
}

export class Pairing {
  readonly causes: DifferenceCauses;
  readonly #tallies: Tallies;
  readonly #targets: readonly Target[];
  readonly #service: Service;
  readonly #token: string;

  constructor(
    { targets, service, token }: Pick<CompareOptions, 'targets' | 'service' | 'token'>,
    causes: DifferenceCauses,
    tallies: Tallies,
  ) {
    this.causes = causes;
    this.#tallies = tallies;
    this.#targets = targets;
    this.#service = service;
    this.#token = token;
  }

  /** @throws CannotJudge when a target did not answer */
  async ask(call: Call, number: number): Promise<Asked> {
    const { contract } = this.#contractOf(call);
    const observed = await this.#observe(call, contract);
    const operation = contract.operation === 'unknownUrl' ? call.operation : contract.operation;
    const made = observed.map(({ request, responses }): ComparedCall => {
      const { microversion } = call;
      return { number, operation, microversion, request: this.#withoutToken(request), responses };
    });
    const differences = observed.flatMap((one) => one.differences);
    const isNew = observed.map((one, index) => this.#writeDown(one.differences, made[index] as ComparedCall));
    const [compared] = made as [ComparedCall];
    const [first] = compared.responses as [Response];
    this.#tallies.add(operation, first.status, differences.length > 0);
    return {
      compared,
      answer: answerOf(first),
      outcome: outcomeOf(compared, differences, isNew.includes(true)),
    };
  }

  #contractOf({ request, microversion }: Call) {
    return this.#service.match(request.method, request.path.split('?')[0] as string, microversion);
  }

  /** The call itself, and where its answers are choices the one that asks for the whole. */
  async #observe({ request, sample }: Call, contract: Contract): Promise<[Observed, ...Observed[]]> {
    const responses = await sendToAll(this.#targets, request);
    const answers = this.#normalised(contract, responses);
    if (sample === undefined || !answers.every(isJsonOk)) {
      return [{ request, responses, differences: answerDifferences(answers) }];
    }
    const asking = { ...request, path: sample.whole };
    const whole = await sendToAll(this.#targets, asking);
    const wholes = this.#normalised(contract, whole) as [Comparable, ...Comparable[]];
    const apart = answerDifferences(wholes);
    // Where the wholes differ so will the choices, and nothing more is to be learnt from them.
    const differences = apart.length > 0 ? [] : sampleDifferences(sample, answers, wholes[0]);
    return [
      { request, responses, differences },
      { request: asking, responses: whole, differences: apart },
    ];
  }

  #normalised(contract: Contract, responses: readonly Response[]): Comparable[] {
    return responses.map((response, index) =>
      normalise(response, (this.#targets[index] as Target).root, contract.responses.get(response.status)),
    );
  }

  /** Returns true when one of the differences is of a cause that was not known yet. */
  #writeDown(differences: readonly Difference[], call: ComparedCall): boolean {
    return differences.map((one) => this.causes.add(one, call)).includes(true);
  }

  /** Any other token than the user's is part of what was asked, and no secret. */
  #withoutToken(request: Request): Request {
    if (request.headers['x-auth-token'] !== this.#token) return request;
    return { ...request, headers: { ...request.headers, 'x-auth-token': '$TOKEN' } };
  }
}

function isJsonOk({ status, body }: Comparable): boolean {
  return status === 200 && body.kind === 'json';
}

function answerOf(response: Response): Answer {
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
): Outcome {
  if (differences.length === 0) return 'same';
  const taken = new Set(responses.map(({ status }) => status < 300));
  return isNew || (request.method !== 'GET' && taken.size > 1) ? 'apart' : 'different';
}
