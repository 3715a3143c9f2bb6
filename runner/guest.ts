/** Remembers what a case makes on the cloud, and removes it: last made, first removed. */
import type { Microversion } from '../spec/microversion.ts';
import { NetworkError } from './target.ts';
import type { Judged, Session } from './session.ts';
import { servicePath } from './service-path.ts';

export class Guest {
  readonly #session: Session;
  readonly #newest: Microversion;
  readonly #caseId: string;
  readonly #made: string[] = [];

  /** @param newest the newest microversion of the target: what is made beforehand is made at it */
  constructor(session: Session, newest: Microversion, caseId: string) {
    this.#session = session;
    this.#newest = newest;
    this.#caseId = caseId;
  }

  /** A call on the case's behalf that is not what the case is about. It is judged all the same. */
  ask(method: string, path: string, body?: unknown, cleaning = false): Promise<Judged> {
    return this.watch({ method, path, body }, () =>
      this.#session.ask({ method, path, body, microversion: this.#newest, caseId: this.#caseId, cleaning }),
    );
  }

  /** Remembers a path that will be the case's own by other means than being created, such as a new name. */
  owns(path: string): void {
    this.#made.push(path);
  }

  /** Runs a call and remembers what it made, also when its answer was lost. */
  async watch(request: Made, call: () => Promise<Judged>): Promise<Judged> {
    try {
      const judged = await call();
      if (hasMade(judged)) this.#made.push(...this.#placesOf(request, judged));
      return judged;
    } catch (error) {
      if (error instanceof NetworkError) this.#made.push(...this.#placesAskedFor(request));
      throw error;
    }
  }

  /** Removes everything; what depends on something else goes in a later round. @returns what could not be removed */
  async leave(): Promise<string[]> {
    let left = [...new Set(this.#made)].reverse();
    try {
      for (let round = 0; round < ROUNDS && left.length > 0; round += 1) left = await this.#round(left);
    } catch (error) {
      // Without a network nothing can be removed, and asking on would only make the user wait.
      if (!(error instanceof NetworkError)) throw error;
    }
    return left.map((path) => `DELETE ${path}`);
  }

  async #round(paths: readonly string[]): Promise<string[]> {
    const remaining: string[] = [];
    for (const path of paths) {
      const { call } = await this.ask('DELETE', path, undefined, true);
      const { status } = call.exchange.response;
      if (status >= 300 && status !== 404) remaining.push(path);
    }
    return remaining;
  }

  /** What the request named is trusted before the answer's Location, which may be wrong on a cloud that departs. */
  #placesOf(request: Made, { call }: Judged): string[] {
    const asked = this.#placesAskedFor(request);
    if (asked.length > 0) return asked;
    const location = call.headers.get('location');
    const path = location === undefined ? undefined : servicePath(this.#session.target.root, location);
    return path === undefined ? [] : [path];
  }

  /** Where the thing is, when the request chose its name. */
  #placesAskedFor({ method, path, body }: Made): string[] {
    if (method === 'PUT') return [path];
    if (method !== 'POST' || typeof body !== 'object' || body === null) return [];
    const { contract } = this.#session.service.match('DELETE', `${path}/any`, this.#newest);
    const parameter = /\{(\w+)\}$/.exec(contract.path)?.[1] ?? '';
    const key = (body as Record<string, unknown>)[parameter];
    return contract.kind === 'operation' && typeof key === 'string' ? [`${path}/${key}`] : [];
  }
}

interface Made {
  method: string;
  path: string;
  body?: unknown;
}

/** Chains of dependent things are short: a tree of providers three deep. */
const ROUNDS = 4;

function hasMade({ call }: Judged): boolean {
  const { method } = call.exchange.request;
  const { status } = call.exchange.response;
  return (method === 'POST' && status < 300) || (method === 'PUT' && status === 201);
}
