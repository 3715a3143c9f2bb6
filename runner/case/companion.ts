/**
 * Another service of the same cloud in which cases prepare resources and look at results: Placement, for a scheduler.
 * It is not judged; where it does not do what a case needs, the case ends as `blocked`.
 */

import type { Microversion } from '../../spec/contract/microversion.ts';
import type { Profile } from '../../spec/profile/profile.ts';
import { headerMap, parseJson } from '../exchange.ts';
import { requestAt } from '../target/request-at.ts';
import type { Target } from '../target/target.ts';
import type { Answer } from './call-request.ts';
import { removeResources } from './cleanup/remove-resources.ts';
import { SetupFailed, Skipped } from './interruptions.ts';

export interface CompanionService {
  /** Names the service in messages. */
  name: string;
  profile: Profile;
  target: Target;
  token: string;
  microversion: Microversion;
}

/** A companion as one case uses it: what the case creates there is remembered, and removed in reverse order. */
export class Companion {
  readonly #service: CompanionService;
  readonly #readOnly: boolean;
  readonly #made: string[] = [];

  /** @param readOnly true to skip the cases that would create something */
  constructor(service: CompanionService, readOnly = false) {
    this.#service = service;
    this.#readOnly = readOnly;
  }

  /** @throws NetworkError when no answer came */
  async send(method: string, path: string, body?: unknown): Promise<Answer> {
    const request = requestAt(this.#service, method, path, body);
    const response = await this.#service.target.send(request, { repeatable: method === 'DELETE' });
    const { status } = response;
    return { status, headers: headerMap(response), json: parseJson(response.body) };
  }

  /**
   * Creates or changes something. @param made the path to remove when the case ends
   * @returns the answer's JSON. @throws SetupFailed unless the answer is a success; @throws Skipped in a read-only run
   */
  async make(
    method: 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: unknown,
    made?: string,
  ): Promise<unknown> {
    if (this.#readOnly) throw new Skipped(`it would write, with ${method} ${path} of ${this.#service.name}`);
    if (made !== undefined) this.#made.push(made);
    const { status, json } = await this.send(method, path, body);
    if (status < 300) return json;
    throw new SetupFailed(
      `${this.#service.name}: ${method} ${path} answered ${status} where the case needs a success`,
    );
  }

  /** Adds a path to remove at the end, of a resource that another service creates. */
  removeLater(path: string): void {
    this.#made.push(path);
  }

  /** Removes what the case created. @returns what could not be removed */
  async cleanUp(): Promise<string[]> {
    const paths = [...new Set([...this.#made].reverse())];
    const left = await removeResources(paths, async (path) => {
      const { status } = await this.send('DELETE', path);
      return status < 300 || status === 404;
    });
    return left.map((path) => `${this.#service.name}: DELETE ${path}`);
  }
}
