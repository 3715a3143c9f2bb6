/** One run of a scenario at one target: sends its calls, and keeps each answer in the form that can be compared. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Microversion } from '../../../spec/contract/microversion.ts';
import type { Json } from '../../../spec/openapi/document.ts';
import type { Profile } from '../../../spec/profile/profile.ts';
import type { FreshKind } from '../../../spec/workflows/workflow.ts';
import type { CallRequest } from '../../case/call-request.ts';
import { freshValue } from '../../case/generated/fresh-value.ts';
import type { ScenarioAnswer, ScenarioCall, ScenarioHost } from '../../case/generated/scenario.ts';
import { Seed } from '../../case/generated/seed.ts';
import { fillPath } from '../../case/paths.ts';
import { headerMap, parseJson, type Request, type Response } from '../../exchange.ts';
import { makeRequest } from '../../run/make-request.ts';
import type { Target } from '../../target/target.ts';
import type { Comparable } from '../normalise/normalise.ts';
import { sendToOrInvalid } from '../send/send-to-targets.ts';
import { compareForm } from './answers/comparable-answer.ts';
import { OwnValues } from './answers/own-values.ts';

/** A call as it was sent, with its answer. */
export interface SentCall {
  stepId: string;
  operation: string;
  request: Request;
  response: Response;
  comparable: Comparable;
  isCleanup: boolean;
}

export interface TargetSessionOptions {
  target: Target;
  profile: Profile;
  token: string;
  at: Microversion;
  /** The same for every target, so that all make identical calls. */
  seed: string;
  signal: AbortSignal | undefined;
  /** Called for each answer. */
  onAnswer(): void;
  /** Called for each answer to a call that the scenario has. */
  onCall(call: ScenarioCall, sent: SentCall): void;
}

/** Waits are cut short where the user ends the comparison. */
export class TargetSession implements ScenarioHost {
  readonly target: Target;
  readonly own = new OwnValues();
  /** The last attempt at each step, in the order of the first attempts. */
  readonly sent = new Map<string, SentCall>();
  readonly #options: TargetSessionOptions;
  readonly #seed: Seed;

  constructor(options: TargetSessionOptions) {
    this.target = options.target;
    this.#options = options;
    this.#seed = new Seed(options.seed);
  }

  async call(stepId: string, call: ScenarioCall, isCleanup: boolean): Promise<ScenarioAnswer> {
    const { path, params, query } = call;
    const filled = fillPath(path, params, Object.keys(query).length > 0 ? query : undefined);
    const { at } = call;
    const version = at === undefined ? {} : { microversion: at };
    const request = { method: call.method, path: filled, ...bodyOf(call), headers: call.headers, ...version };
    this.own.addNamed(params);
    this.own.addNamed(call.body);
    const sent = await this.#send(stepId, call, request, isCleanup);
    this.sent.set(stepId, sent);
    this.#options.onCall(call, sent);
    return answerOf(sent.response);
  }

  /** Sends a varied call. */
  async sendVariation(call: ScenarioCall, request: CallRequest, name: string): Promise<SentCall> {
    return await this.#send(name, call, request, false);
  }

  /** @param path encoded. @returns the status */
  async remove(path: string): Promise<number> {
    const call = { operation: `DELETE ${path}`, method: 'DELETE', path, params: {}, query: {}, headers: {} };
    const sent = await this.#send('clean-up', call, { method: 'DELETE', path }, true);
    return sent.response.status;
  }

  async wait(seconds: number): Promise<void> {
    await sleep(seconds * 1000);
  }

  fresh(kind: FreshKind): string {
    const value = freshValue(kind, this.#seed);
    this.own.addFresh(value);
    return value;
  }

  async #send(
    stepId: string,
    { operation, params }: ScenarioCall,
    request: CallRequest,
    isCleanup: boolean,
  ): Promise<SentCall> {
    const { target, profile, token, at, onAnswer } = this.#options;
    const { own } = this;
    own.addSent(request.body ?? null);
    own.addSent(queryTexts(request.path));
    own.addSent(Object.values(params));
    const made = makeRequest({ microversion: at, ...request }, profile, token);
    const response = await sendToOrInvalid(target, made);
    const isWrite = request.method !== 'GET';
    if (isWrite && response.status < 300) own.learn(parseJson(response.body), stepId);
    const isAboutOwn = isWrite || Object.values(params).some((value) => isOfRun(own, value));
    const comparable = compareForm(response, { own, root: target.root, isAboutOwn });
    const sent = { stepId, operation, request: made, response, comparable, isCleanup };
    onAnswer();
    return sent;
  }
}

function isOfRun(own: OwnValues, value: string): boolean {
  return own.nameOf(value) !== undefined;
}

function queryTexts(path: string): string[] {
  const query = path.split('?')[1];
  return query === undefined ? [] : [...new URLSearchParams(query).values()];
}

function bodyOf({ body }: ScenarioCall): { body?: Json } {
  return body === undefined ? {} : { body: typeof body === 'string' ? JSON.stringify(body) : body };
}

export function answerOf(response: Response): ScenarioAnswer {
  const { status, body } = response;
  const json = (parseJson(body) ?? (body === '' ? undefined : body)) as Json | undefined;
  return {
    status,
    headers: Object.fromEntries(headerMap(response)),
    ...(json !== undefined && { body: json }),
  };
}
