/** Presents all targets to the runner of cases as one: sends each call to all, and returns the first one's answer. */
import type { PlannedCall } from '../case/generated/call-source.ts';
import { Skipped } from '../case/interruptions.ts';
import type { Suite } from '../case/suite.ts';
import { parseJson, type Request, type Response } from '../exchange.ts';
import { clean } from '../run/clean.ts';
import { CannotJudge } from '../target/discover.ts';
import { NetworkError, type Target } from '../target/target.ts';
import { type CompareContext, needsToStop, reportProgress } from './compare-context.ts';
import type { ComparedCall } from './result/comparison.ts';
import type { CallResult } from './send/call-recorder.ts';
import { type HistoryEntry, historyEntryOf } from './send/history.ts';

/** A call whose answers differed, with the calls of its case before it. */
interface DifferingCall {
  call: PlannedCall;
  result: CallResult;
  history: readonly HistoryEntry[];
}

export class FanOut implements Target {
  readonly name: string;
  readonly root: string;
  calls = 0;
  /** Set when a target does not answer. */
  problem: CannotJudge | null = null;
  readonly #context: CompareContext;
  readonly #suite: Suite;
  readonly #onStop: () => void;
  #history: HistoryEntry[] = [];
  /** The calls of the current case. */
  #calls: ComparedCall[] = [];
  #differing: DifferingCall[] = [];
  #haveDiverged = false;
  #hasBegun = false;
  #hasCaseEnded = false;

  /** @param onStop called when the run has to end: at the first difference, or when a target does not answer */
  constructor(context: CompareContext, suite: Suite, onStop: () => void) {
    const [first] = context.options.targets as [Target];
    this.name = first.name;
    this.root = first.root;
    this.#context = context;
    this.#suite = suite;
    this.#onStop = onStop;
  }

  async send(request: Request): Promise<Response> {
    try {
      if (this.#hasCaseEnded) await this.settle();
      return this.#showCommonRange(request, await this.#answer(request));
    } catch (error) {
      if (!(error instanceof CannotJudge)) throw error;
      this.problem ??= error;
      this.#onStop();
      throw new NetworkError('does not answer', request, { cause: error });
    }
  }

  async close(): Promise<void> {}

  /** Attributes the calls since the last case to the case with that id. */
  endCase(id: string): void {
    for (const call of this.#calls) call.caseId = id;
    this.#calls = [];
    this.#hasCaseEnded = true;
  }

  /** Finds the shortest sequences for the case that ended, and removes its resources where the targets diverged. */
  async settle(): Promise<void> {
    this.#hasCaseEnded = false;
    const differing = this.#differing;
    const { shrinker } = this.#context;
    [this.#differing, this.#history] = [[], []];
    for (const { call, result, history } of differing) {
      if (!shrinker.hasTimeLeft) break;
      const { calls } = this;
      reportProgress(this.#context, { phase: 'shrinking', done: calls, total: calls, calls });
      this.#haveDiverged = true;
      await shrinker.shrink(call, result, history, () => this.#clean());
    }
    if (this.#haveDiverged) await this.#clean();
    this.#haveDiverged = false;
  }

  async #answer(request: Request): Promise<Response> {
    const { ranges, recorder, state } = this.#context;
    this.#hasBegun ||= request.headers['openstack-api-version'] !== undefined;
    // Discovery comes before the first case, and is not part of the comparison.
    if (!this.#hasBegun) return (await recorder.comparer.send(request))[0] as Response;
    this.calls += 1;
    const isCovered = ranges.covers(request);
    if (!isCovered) state.uncomparedCalls += 1;
    if (!isCovered && request.method !== 'GET')
      throw new Skipped('it writes at a microversion that only some targets have');
    // Once the targets have diverged, later answers differ because of that.
    if (this.#haveDiverged || !isCovered) return (await recorder.comparer.send(request))[0] as Response;
    return await this.#compare(request);
  }

  async #compare(request: Request): Promise<Response> {
    const { ranges, recorder, source, options } = this.#context;
    const microversion = ranges.readMicroversion(request);
    const call = source.annotate({ operation: 'unknownUrl', microversion, request });
    const result = await recorder.compare(call, this.calls);
    options.onCall?.(result.compared);
    this.#record(call, result);
    return result.compared.responses[0] as Response;
  }

  #record(call: PlannedCall, result: CallResult): void {
    this.#calls.push(result.compared);
    if (result.newDifferences.length > 0) this.#differing.push({ call, result, history: [...this.#history] });
    this.#history.push(historyEntryOf(call, result));
    this.#haveDiverged ||= call.request.method !== 'GET' && isAcceptedBySome(result.compared.responses);
    if (needsToStop(this.#context)) this.#onStop();
  }

  /** Puts the common range into the discovery document, so that the cases run at microversions of all targets. */
  #showCommonRange({ path }: Request, response: Response): Response {
    const { ranges } = this.#context;
    if (path !== '/' || ranges.isUniform || parseJson(response.body) === undefined) return response;
    const { minimum, maximum } = ranges.common;
    const body = JSON.stringify(parseJson(response.body), (key, value) =>
      key === 'min_version' ? minimum : key === 'max_version' ? maximum : value,
    );
    return { ...response, body };
  }

  async #clean(): Promise<void> {
    const { service, token, targets } = this.#context.options;
    const { tokenCheck, findRemnants } = this.#suite;
    for (const target of targets)
      await clean({ service, target, token, tokenCheck, findRemnants, dryRun: false });
  }
}

function isAcceptedBySome(responses: readonly Response[]): boolean {
  return new Set(responses.map(({ status }) => status < 300)).size > 1;
}
