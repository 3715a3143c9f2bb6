/** Sends a call to every target at the same time and compares the answers. Records nothing: replays use it as well. */
import { type Contract, findResponse } from '../../../spec/contract/contract.ts';
import type { Match, Service } from '../../../spec/contract/service.ts';
import type { PlannedCall } from '../../case/generated/call-source.ts';
import type { Request, Response } from '../../exchange.ts';
import type { Target } from '../../target/target.ts';
import { findAnswerDifferences } from '../difference/answer-differences.ts';
import { findSampleDifferences } from '../difference/sample-differences.ts';
import { type Comparable, normalise } from '../normalise/normalise.ts';
import type { Difference } from '../result/difference.ts';
import { ChosenUuids } from './chosen-uuids.ts';
import { sendToAll } from './send-to-targets.ts';
import type { VersionRanges } from './version-ranges.ts';

/** One request with the answers of all targets and their differences. */
export interface ComparedAnswers {
  request: Request;
  /** In the order of the targets. */
  responses: readonly Response[];
  differences: readonly Difference[];
}

export class AnswerComparer {
  readonly targets: readonly Target[];
  readonly ranges: VersionRanges;
  readonly #service: Service;
  readonly #uuids: ChosenUuids;

  constructor(targets: readonly Target[], service: Service, ranges: VersionRanges) {
    this.targets = targets;
    this.ranges = ranges;
    this.#service = service;
    this.#uuids = new ChosenUuids(targets.length);
  }

  /**
   * Compares the answers to a call, and where targets may choose part of a larger answer, to the call for all of it.
   * @throws CannotJudge when a target does not answer
   */
  async compare(call: PlannedCall): Promise<[ComparedAnswers, ...ComparedAnswers[]]> {
    const { request, sample } = call;
    const { contract } = this.#match(call);
    const responses = await this.send(request);
    const answers = this.#normalise(contract, responses);
    if (sample === undefined || !answers.every(isJsonOk)) {
      return [{ request, responses, differences: findAnswerDifferences(answers) }];
    }
    const wholeRequest = { ...request, path: sample.whole };
    const wholeResponses = await this.send(wholeRequest);
    const wholes = this.#normalise(contract, wholeResponses) as [Comparable, ...Comparable[]];
    const wholeDifferences = findAnswerDifferences(wholes);
    // Choices from different answers differ as well, and say nothing more.
    const differences = wholeDifferences.length > 0 ? [] : findSampleDifferences(sample, answers, wholes[0]);
    return [
      { request, responses, differences },
      { request: wholeRequest, responses: wholeResponses, differences: wholeDifferences },
    ];
  }

  /** Sends without comparing. @throws CannotJudge when a target does not answer */
  async send(request: Request): Promise<Response[]> {
    const requests = this.targets.map((_target, index) => this.#uuids.translateRequest(index, request));
    return this.#uuids.translateResponses(request, await sendToAll(this.targets, requests));
  }

  /** The operation of the call; where no document declares its URL, the one that the call source intended. */
  operationOf(call: PlannedCall): string {
    const { operation } = this.#match(call).contract;
    return operation === 'unknownUrl' ? call.operation : operation;
  }

  #match({ request, microversion }: PlannedCall): Match {
    const path = request.path.split('?')[0] as string;
    return this.#service.match(request.method, path, microversion, request.body ?? undefined);
  }

  #normalise(contract: Contract, responses: readonly Response[]): Comparable[] {
    return responses.map((response, index) => {
      const { root } = this.targets[index] as Target;
      const comparable = normalise(response, root, findResponse(contract, response.status));
      const { body } = comparable;
      if (body.kind !== 'json') return comparable;
      return { ...comparable, body: { ...body, json: this.ranges.maskRange(body.json, index) } };
    });
  }
}

function isJsonOk({ status, body }: Comparable): boolean {
  return status === 200 && body.kind === 'json';
}
