/** Replays calls on empty targets, with the generations that the resources have in that replay. */

import type { Profile } from '../../../spec/profile/profile.ts';
import type { DependentValue, PlannedCall } from '../../case/generated/call-source.ts';
import type { Response } from '../../exchange.ts';
import { requestAt } from '../../target/request-at.ts';
import type { AnswerComparer, ComparedAnswers } from '../send/answer-comparer.ts';
import { answerOf } from '../send/call-recorder.ts';
import { sendTo } from '../send/send-to-targets.ts';

/** A call as the replay sent it, with the answers of all targets. */
export interface ReplayedCall {
  call: PlannedCall;
  responses: readonly Response[];
}

export interface Replay {
  /** The calls before the last one. */
  before: readonly ReplayedCall[];
  last: PlannedCall;
  /** The compared answers to the last call. */
  answers: readonly ComparedAnswers[];
}

export class Replayer {
  /** Calls sent so far, to hold against the limit. */
  sent = 0;
  readonly #comparer: AnswerComparer;
  readonly #profile: Profile;
  readonly #token: string;

  constructor(comparer: AnswerComparer, profile: Profile, token: string) {
    this.#comparer = comparer;
    this.#profile = profile;
    this.#token = token;
  }

  /** Makes the calls and compares the answers to the last one. The targets have to be empty. @throws CannotJudge when one does not answer */
  async replay(calls: readonly PlannedCall[], last: PlannedCall): Promise<Replay> {
    const before: ReplayedCall[] = [];
    for (const recorded of calls) {
      const call = await this.#updateGenerations(recorded);
      before.push({ call, responses: await this.#comparer.send(call.request) });
      this.sent += 1;
    }
    const call = await this.#updateGenerations(last);
    this.sent += 1;
    return { before, last: call, answers: await this.#comparer.compare(call) };
  }

  async #updateGenerations(call: PlannedCall): Promise<PlannedCall> {
    const { dependentValues = [], request } = call;
    if (dependentValues.length === 0 || request.body === null) return call;
    const body = JSON.parse(request.body);
    let isChanged = false;
    for (const value of dependentValues) {
      const current = await this.#readCurrent(value);
      if (current === undefined) continue;
      isChanged = write(body, value.keys, current === null ? null : current + value.offset) || isChanged;
    }
    // An unchanged body stays verbatim: the way a number is written, such as 2.0, may be what the targets differ in.
    return isChanged ? { ...call, request: { ...request, body: JSON.stringify(body) } } : call;
  }

  /** Reads from the first target alone, as the call source did. Null where the resource does not exist. */
  async #readCurrent({ path, read }: DependentValue): Promise<number | null | undefined> {
    const [first] = this.#comparer.targets;
    if (first === undefined) return undefined;
    const { maximum } = this.#comparer.ranges.common;
    const context = { profile: this.#profile, microversion: maximum, token: this.#token };
    const request = requestAt(context, 'GET', path);
    this.sent += 1;
    return read(answerOf(await sendTo(first, request)));
  }
}

/** Sets a value in the body. Returns false where the body already has it. */
// biome-ignore lint/suspicious/noExplicitAny: the keys are those of a recorded body
function write(body: any, keys: readonly string[], value: number | null): boolean {
  const owner = keys.slice(0, -1).reduce((part, key) => part?.[key], body);
  const key = keys.at(-1) as string;
  if (owner === undefined || owner[key] === value) return false;
  owner[key] = value;
  return true;
}
