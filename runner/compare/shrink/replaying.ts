/** Makes recorded calls again from an empty start, with the generations that things have then. */

import type { DependentValue, PlannedCall } from '../../case/call-source.ts';
import type { Request, Response } from '../../exchange.ts';
import { headersAt } from '../send/ask-headers.ts';
import type { Observed, Observing } from '../send/observing.ts';
import { answerOf } from '../send/pairing.ts';
import { sendTo } from '../send/sending.ts';

/** One call of a replay as it was sent, with all answers. */
export interface Replayed {
  call: PlannedCall;
  responses: readonly Response[];
}

export interface Replay {
  /** Those that came before. */
  before: readonly Replayed[];
  last: PlannedCall;
  /** What the last call came to. */
  observed: readonly Observed[];
}

export class Replaying {
  /** Calls sent so far. */
  sent = 0;
  readonly #observing: Observing;
  readonly #service: string;
  readonly #token: string;

  constructor(observing: Observing, service: string, token: string) {
    this.#observing = observing;
    this.#service = service;
    this.#token = token;
  }

  /** The targets have to be empty. @throws CannotJudge when one does not answer */
  async replay(calls: readonly PlannedCall[], last: PlannedCall): Promise<Replay> {
    const before: Replayed[] = [];
    for (const recorded of calls) {
      const call = await this.#brought(recorded);
      before.push({ call, responses: await this.#observing.send(call.request) });
      this.sent += 1;
    }
    const call = await this.#brought(last);
    this.sent += 1;
    return { before, last: call, observed: await this.#observing.observe(call) };
  }

  /** The call with the generations of now. */
  async #brought(call: PlannedCall): Promise<PlannedCall> {
    const { dependentValues = [], request } = call;
    if (dependentValues.length === 0 || request.body === null) return call;
    const body = JSON.parse(request.body);
    let isOther = false;
    for (const dependent of dependentValues) {
      const current = await this.#currentOf(dependent);
      if (current === undefined) continue;
      isOther = write(body, dependent.keys, current === null ? null : current + dependent.offset) || isOther;
    }
    // How a number was written, such as 2.0, may be what matters.
    return isOther ? { ...call, request: { ...request, body: JSON.stringify(body) } } : call;
  }

  /** The first target's word, as when the calls were made up. Reading changes nothing. */
  async #currentOf({ path, read }: DependentValue): Promise<number | null | undefined> {
    const [first] = this.#observing.targets;
    if (first === undefined) return undefined;
    const { maximum } = this.#observing.ranges.common;
    const headers = headersAt(this.#service, maximum, this.#token);
    const request: Request = { method: 'GET', path, headers, body: null };
    this.sent += 1;
    return read(answerOf(await sendTo(first, request)));
  }
}

/** Returns true when it was another. */
// biome-ignore lint/suspicious/noExplicitAny: the keys are those of a body that was recorded
function write(body: any, at: readonly string[], value: number | null): boolean {
  const owner = at.slice(0, -1).reduce((part, key) => part?.[key], body);
  const key = at.at(-1) as string;
  if (owner === undefined || owner[key] === value) return false;
  owner[key] = value;
  return true;
}
