/**
 * Another service of the same cloud, which cases prepare things in and look at: Placement, beside a scheduler. It is not
 * judged; where it does not do what a case needs, the case is blocked and the target is not blamed.
 */
import type { Microversion } from '../../spec/contract/microversion.ts';
import { parseJson } from '../exchange.ts';
import type { Target } from '../target/target.ts';
import { SetupFailed, Skipped } from './interruptions.ts';
import { removeMade } from './remove-made.ts';

export interface CompanionService {
  /** The word in the version header. */
  name: string;
  target: Target;
  token: string;
  microversion: Microversion;
}

export interface CompanionAnswer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: its shape depends on the call
  json: any;
}

/** What one case asks of it. What is made is remembered and removed, last made first. */
export class Companion {
  readonly #service: CompanionService;
  readonly #readOnly: boolean;
  readonly #made: string[] = [];

  /** @param readOnly nothing may be made: the cases that would are skipped */
  constructor(service: CompanionService, readOnly = false) {
    this.#service = service;
    this.#readOnly = readOnly;
  }

  /** @throws NetworkError when no answer came */
  async ask(method: string, path: string, body?: unknown): Promise<CompanionAnswer> {
    const { name, target, token, microversion } = this.#service;
    const headers = {
      accept: 'application/json',
      'openstack-api-version': `${name} ${microversion}`,
      'x-auth-token': token,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    };
    const text = body === undefined ? null : JSON.stringify(body);
    const response = await target.send(
      { method, path, headers, body: text },
      { repeatable: method === 'DELETE' },
    );
    return { status: response.status, json: parseJson(response.body) };
  }

  /**
   * Makes or changes something. @param made what is to be removed when the case ends
   * @returns the answer's JSON. @throws SetupFailed unless the answer is a success; @throws Skipped where nothing may be made
   */
  async make(
    method: 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: unknown,
    made?: string,
  ): Promise<unknown> {
    if (this.#readOnly) throw new Skipped(`it would write, with ${method} ${path} of ${this.#service.name}`);
    if (made !== undefined) this.#made.push(made);
    const { status, json } = await this.ask(method, path, body);
    if (status < 300) return json;
    throw new SetupFailed(
      `${this.#service.name}: ${method} ${path} answered ${status} where the case needs a success`,
    );
  }

  /** Has something removed at the end that something else makes. */
  willRemove(path: string): void {
    this.#made.push(path);
  }

  /** @returns what could not be removed */
  async leave(): Promise<string[]> {
    const paths = [...new Set([...this.#made].reverse())];
    const left = await removeMade(paths, async (path) => {
      const { status } = await this.ask('DELETE', path);
      return status < 300 || status === 404;
    });
    return left.map((path) => `${this.#service.name}: DELETE ${path}`);
  }
}
