/** All targets as one, for the runner of cases: a call goes to each of them, and the first one's answer comes back. */

import type { PlannedCall } from '../../case/call-source.ts';
import { Skipped } from '../../case/interruptions.ts';
import { parseJson, type Request, type Response } from '../../exchange.ts';
import { clean } from '../../run/clean.ts';
import { CannotJudge } from '../../run/discover.ts';
import type { Suite } from '../../run/suite.ts';
import { NetworkError, type Target } from '../../target/target.ts';
import type { ComparedCall } from '../comparison.ts';
import { isOver, say, type Work } from '../work.ts';
import type { Asked } from './pairing.ts';
import { type Recorded, recorded } from './recording.ts';

/** A call that was answered differently, with what the case had done before it. */
interface Found {
  call: PlannedCall;
  asked: Asked;
  history: readonly Recorded[];
}

export class FanOut implements Target {
  readonly name: string;
  readonly root: string;
  calls = 0;
  /** Set when a target did not answer. */
  problem: CannotJudge | null = null;
  readonly #work: Work;
  readonly #suite: Suite;
  readonly #onOver: () => void;
  #history: Recorded[] = [];
  #made: ComparedCall[] = [];
  #found: Found[] = [];
  #areApart = false;
  #hasBegun = false;
  #caseEnded = false;

  /** @param onOver told when nothing more is to be asked */
  constructor(work: Work, suite: Suite, onOver: () => void) {
    const [first] = work.options.targets as [Target];
    this.name = first.name;
    this.root = first.root;
    this.#work = work;
    this.#suite = suite;
    this.#onOver = onOver;
  }

  async send(request: Request): Promise<Response> {
    try {
      if (this.#caseEnded) await this.settle();
      return this.#withCommonRange(request, await this.#ask(request));
    } catch (error) {
      if (!(error instanceof CannotJudge)) throw error;
      this.problem ??= error;
      this.#onOver();
      throw new NetworkError('does not answer', request, { cause: error });
    }
  }

  async close(): Promise<void> {}

  /** Names the calls made since the last one ended after the case. */
  endCase(id: string): void {
    for (const call of this.#made) call.ofCase = id;
    this.#made = [];
    this.#caseEnded = true;
  }

  /** Looks for the smallest sequences, and removes what one target took and another did not. */
  async settle(): Promise<void> {
    this.#caseEnded = false;
    const found = this.#found;
    const { shortening } = this.#work;
    [this.#found, this.#history] = [[], []];
    for (const { call, asked, history } of found) {
      if (!shortening.isOn) break;
      say(this.#work, { doing: 'shrinking', done: this.calls, wanted: this.calls, calls: this.calls });
      this.#areApart = true;
      await shortening.shorten(call, asked, history, () => this.#clean());
    }
    if (this.#areApart) await this.#clean();
    this.#areApart = false;
  }

  async #ask(request: Request): Promise<Response> {
    const { ranges, pairing, source, state, options } = this.#work;
    this.#hasBegun ||= request.headers['openstack-api-version'] !== undefined;
    // Before its first case a run looks at what it is talking to, which is no case's call.
    if (!this.#hasBegun) return (await pairing.observing.send(request))[0] as Response;
    this.calls += 1;
    if (!ranges.covers(request)) state.notShared += 1;
    // A write would set the targets apart.
    if (!ranges.covers(request) && request.method !== 'GET')
      throw new Skipped('it writes at a microversion that only some targets have');
    // What comes after targets went apart only follows from it.
    if (this.#areApart || !ranges.covers(request))
      return (await pairing.observing.send(request))[0] as Response;
    const microversion = ranges.askedIn(request);
    const bare: PlannedCall = { operation: 'unknownUrl', microversion, request };
    const call = source.annotate(bare);
    const asked = await pairing.ask(call, this.calls);
    options.onCall?.(asked.compared);
    this.#write(call, asked);
    return asked.compared.responses[0] as Response;
  }

  #write(call: PlannedCall, asked: Asked): void {
    this.#made.push(asked.compared);
    if (asked.found.length > 0) this.#found.push({ call, asked, history: [...this.#history] });
    this.#history.push(recorded(call, asked));
    this.#areApart ||= call.request.method !== 'GET' && areTakenBySome(asked.compared.responses);
    if (isOver(this.#work)) this.#onOver();
  }

  /** So that the cases keep to what all targets have. */
  #withCommonRange({ path }: Request, response: Response): Response {
    const { ranges } = this.#work;
    if (path !== '/' || ranges.areEqual || parseJson(response.body) === undefined) return response;
    const { minimum, maximum } = ranges.common;
    const body = JSON.stringify(parseJson(response.body), (key, value) =>
      key === 'min_version' ? minimum : key === 'max_version' ? maximum : value,
    );
    return { ...response, body };
  }

  async #clean(): Promise<void> {
    const { service, token, targets } = this.#work.options;
    const { tokenCheck, findRemnants } = this.#suite;
    for (const target of targets)
      await clean({ service, target, token, tokenCheck, findRemnants, dryRun: false });
  }
}

function areTakenBySome(responses: readonly Response[]): boolean {
  return new Set(responses.map(({ status }) => status < 300)).size > 1;
}
