/** Puts one call to every target at the same time and says what differs, without writing anything down. */
import type { Contract } from '../../../spec/contract/contract.ts';
import type { Match, Service } from '../../../spec/contract/service.ts';
import type { PlannedCall } from '../../case/call-source.ts';
import type { Request, Response } from '../../exchange.ts';
import type { Target } from '../../target/target.ts';
import { answerDifferences } from '../difference/answer-differences.ts';
import type { Difference } from '../difference/difference.ts';
import { sampleDifferences } from '../difference/sample-differences.ts';
import { type Comparable, normalise } from '../normalise/normalise.ts';
import type { VersionRanges } from '../version-ranges.ts';
import { ChosenNames } from './chosen-names.ts';
import { sendToAll } from './sending.ts';

/** One request with the answers of all targets, and what differs between them. */
export interface Observed {
  request: Request;
  responses: readonly Response[];
  differences: readonly Difference[];
}

export class Observing {
  readonly targets: readonly Target[];
  readonly ranges: VersionRanges;
  readonly #service: Service;
  readonly #names: ChosenNames;

  constructor(targets: readonly Target[], service: Service, ranges: VersionRanges) {
    this.targets = targets;
    this.ranges = ranges;
    this.#service = service;
    this.#names = new ChosenNames(targets.length);
  }

  /**
   * The call itself, and where its answers are choices the one that asks for the whole.
   * @throws CannotJudge when a target did not answer
   */
  async observe(call: PlannedCall): Promise<[Observed, ...Observed[]]> {
    const { request, sample } = call;
    const { contract } = this.matchOf(call);
    const responses = await this.send(request);
    const answers = this.#normalised(contract, responses);
    if (sample === undefined || !answers.every(isJsonOk)) {
      return [{ request, responses, differences: answerDifferences(answers) }];
    }
    const asking = { ...request, path: sample.whole };
    const whole = await this.send(asking);
    const wholes = this.#normalised(contract, whole) as [Comparable, ...Comparable[]];
    const apart = answerDifferences(wholes);
    // Where the wholes differ so will the choices, and nothing more is to be learnt from them.
    const differences = apart.length > 0 ? [] : sampleDifferences(sample, answers, wholes[0]);
    return [
      { request, responses, differences },
      { request: asking, responses: whole, differences: apart },
    ];
  }

  /** Without looking for differences. @throws CannotJudge when a target did not answer */
  async send(request: Request): Promise<Response[]> {
    const requests = this.targets.map((_target, index) => this.#names.requestFor(index, request));
    return this.#names.read(request, await sendToAll(this.targets, requests));
  }

  /** The operation, or for calls that no document declares the one that was meant. */
  operationOf(call: PlannedCall): string {
    const { operation } = this.matchOf(call).contract;
    return operation === 'unknownUrl' ? call.operation : operation;
  }

  matchOf({ request, microversion }: PlannedCall): Match {
    return this.#service.match(request.method, request.path.split('?')[0] as string, microversion);
  }

  #normalised(contract: Contract, responses: readonly Response[]): Comparable[] {
    return responses.map((response, index) => {
      const { root } = this.targets[index] as Target;
      const comparable = normalise(response, root, contract.responses.get(response.status));
      const { body } = comparable;
      if (body.kind !== 'json') return comparable;
      return { ...comparable, body: { ...body, json: this.ranges.withoutRange(body.json, index) } };
    });
  }
}

function isJsonOk({ status, body }: Comparable): boolean {
  return status === 200 && body.kind === 'json';
}
