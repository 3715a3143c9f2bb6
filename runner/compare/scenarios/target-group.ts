/** One run of a scenario at all targets at the same time. Each goes its own way, and waits for itself. */
import type { Microversion } from '../../../spec/contract/microversion.ts';
import type { CallRequest } from '../../case/call-request.ts';
import type { Scenario, ScenarioCall, ScenarioRun, ScenarioStart } from '../../case/generated/scenario.ts';
import { Seed } from '../../case/generated/seed.ts';
import type { Target } from '../../target/target.ts';
import { FRESH } from '../variations/values.ts';
import { requestOf, type Variation } from '../variations/variation.ts';
import { OTHERS } from './answers/others.ts';
import type { OwnValues } from './answers/own-values.ts';
import { removeCreated, removeLeft } from './remove-created.ts';
import type { ScenarioContext } from './scenario-context.ts';
import { answerOf, type SentCall, TargetSession } from './target-session.ts';

/** The step that every target came to. */
export interface ReachedCalls {
  /** In the order of the targets. */
  calls: readonly ScenarioCall[];
}

/** Fills in what the run alone has. */
function withFresh(
  request: CallRequest,
  { seed, runs }: ScenarioContext,
  { own }: TargetSession,
): CallRequest {
  const text = withOwn(JSON.stringify(request), own).replaceAll(encodeURIComponent(FRESH), FRESH);
  if (!text.includes(FRESH)) return JSON.parse(text) as CallRequest;
  const value = new Seed(seed, runs).hex(8);
  for (const [whole] of text.matchAll(FRESH_TEXT)) own.addFresh(whole.replaceAll(FRESH, value));
  return JSON.parse(text.replaceAll(FRESH, value)) as CallRequest;
}

/** In the query, where values of the run are encoded. */
function withOwn(text: string, own: OwnValues): string {
  return text.replaceAll(/%7Bown%3A([\w-]+)%7D/g, (whole, name: string) => {
    const value = own.sentAs(name);
    return value === undefined ? whole : encodeURIComponent(value);
  });
}

/** As part of a JSON text or a path. */
const FRESH_TEXT = /[^"\\/=&]*\{fresh\}[^"\\/=&]*/g;

export class TargetGroup {
  readonly #context: ScenarioContext;
  readonly #targets: readonly Target[];
  readonly #sessions: readonly TargetSession[];
  readonly #runs: readonly ScenarioRun[];
  /** Accepted variations, which may have made what no step removes. */
  readonly #accepted: SentCall[][] = [];

  /** @param targets those of the context when absent */
  constructor(
    context: ScenarioContext,
    scenario: Scenario,
    at: Microversion,
    start: ScenarioStart = {},
    targets: readonly Target[] = context.targets,
  ) {
    const { service, token, seed, signal } = context;
    context.runs += 1;
    this.#targets = targets;
    const options = { profile: service.profile, token, at, signal, seed: `${seed} ${context.runs}` };
    this.#context = context;
    this.#sessions = targets.map(
      (target: Target, index) =>
        new TargetSession({
          ...options,
          target,
          onAnswer: () => {
            if (index === 0) context.calls += 1;
          },
          onCall: (call, { response }) =>
            context.vocabulary.learn(call, answerOf(response).body, response.status < 300),
        }),
    );
    this.#runs = this.#sessions.map((session) => scenario.start(session, at, start));
  }

  /** Runs to the end, or to the step to reach. @returns why the targets did not all get there */
  async run(): Promise<ReachedCalls | { reason: string }> {
    const outcomes = await this.#each((_session, run) => run.run());
    const reasons = outcomes.flatMap((outcome, index) =>
      'reason' in outcome ? [`${this.#targets[index]?.name}: ${outcome.reason}`] : [],
    );
    if (reasons.length > 0) return { reason: reasons.join('; ') };
    const calls = outcomes.flatMap((outcome) => (outcome.kind === 'reached' ? [outcome.call] : []));
    return { calls };
  }

  /** Sends a change of the reached calls to each target. */
  async send(calls: readonly ScenarioCall[], variation: Variation): Promise<SentCall[]> {
    const sent = await this.#each((session, run, index) => {
      const call = calls[index] as ScenarioCall;
      return this.#sendTo(session, run, call, variation);
    });
    this.#accepted.push(sent);
    return sent;
  }

  /** The answers to each step that every target was sent, in the order of the first. */
  steps(): SentCall[][] {
    const [first, ...others] = this.#sessions as [TargetSession, ...TargetSession[]];
    return [...first.sent].flatMap(([stepId, sent]) => {
      const theirs = others.map((session) => session.sent.get(stepId));
      return theirs.every((one) => one !== undefined) ? [[sent, ...(theirs as SentCall[])]] : [];
    });
  }

  /** Whether the list at the path of a variation has nothing on any target that is not of the run. */
  async hasOwnListOnly(calls: readonly ScenarioCall[]): Promise<boolean> {
    const answers = await this.#each((session, _run, index) => {
      const { body: _, ...call } = calls[index] as ScenarioCall;
      const request = requestOf({ ...call, method: 'GET', query: {} });
      return session.sendVariation(call, request, 'what a list has');
    });
    return answers.every(({ comparable: { status, body } }) => {
      return status >= 400 || !JSON.stringify(body).includes(OTHERS);
    });
  }

  /** Whether each target was sent a value under a name, in a property or path parameter. */
  hasOwn(name: string): boolean {
    return this.#sessions.every(({ own }) => own.sentAs(name) !== undefined);
  }

  /** Removes what the run made. What could not be removed is in the context. */
  async cleanUp(): Promise<void> {
    const { leftBehind, service } = this.#context;
    const left = await this.#each(async (session, run, index) => {
      const accepted = this.#accepted.flatMap((sent) => sent[index] ?? []);
      const kept = await removeCreated(session, accepted, service);
      const notCleaned = await run.cleanUp();
      return [...(await removeLeft(session, kept)), ...notCleaned];
    });
    left.forEach((lines, index) => {
      leftBehind.push(...lines.map((line) => `${this.#targets[index]?.name}: ${line}`));
    });
  }

  async #sendTo(
    session: TargetSession,
    run: ScenarioRun,
    call: ScenarioCall,
    { change, family, words }: Variation,
  ): Promise<SentCall> {
    const request = withFresh(change(call), this.#context, session);
    const sent = await session.sendVariation(call, request, `${family}: ${words}`);
    if (request.method === call.method && sent.response.status < 300) run.record(answerOf(sent.response));
    return sent;
  }

  /** Waits for every target even where one fails: none may still be at work when the next run begins. */
  async #each<T>(
    action: (session: TargetSession, run: ScenarioRun, index: number) => Promise<T>,
  ): Promise<T[]> {
    const settled = await Promise.allSettled(
      this.#sessions.map((session, index) => action(session, this.#runs[index] as ScenarioRun, index)),
    );
    return settled.map((one) => {
      if (one.status === 'rejected') throw one.reason;
      return one.value;
    });
  }
}
