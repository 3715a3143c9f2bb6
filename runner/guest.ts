/** Remembers what a case makes on the cloud, and removes it: last made, first removed. */
import type { Microversion } from '../spec/microversion.ts';
import type { JudgedCall } from './exchange.ts';
import type { Finding } from './finding.ts';
import { servicePath } from './service-path.ts';
import type { Ask, Judged, Session } from './session.ts';
import { NetworkError } from './target.ts';

/** Paths of what a call makes though neither its URL nor its answer says so, as a consumer is made by allocating to it. */
export type Implied = (ask: Ask) => readonly string[];

export class Guest {
  /** Of every call of the case, those that only prepare or tidy up included. */
  readonly findings: Finding[] = [];
  #exchanges = 0;
  readonly #session: Session;
  readonly #newest: Microversion;
  readonly #caseId: string;
  readonly #implied: Implied;
  readonly #made: string[] = [];

  /** @param newest the newest microversion of the target: what is made beforehand is made at it */
  constructor(session: Session, newest: Microversion, caseId: string, implied: Implied) {
    this.#session = session;
    this.#newest = newest;
    this.#caseId = caseId;
    this.#implied = implied;
  }

  /** Requests sent for the case, whoever else asks meanwhile. */
  get exchanges(): number {
    return this.#exchanges;
  }

  /** A call on the case's behalf that is not what the case is about. It is judged all the same. */
  ask(method: string, path: string, body?: unknown, how: HowToAsk = {}): Promise<Judged> {
    return this.watch({ method, path, body, microversion: this.#newest, caseId: this.#caseId, ...how });
  }

  /** Remembers a path that will be the case's own by other means than being created, such as a new name. */
  owns(path: string): void {
    this.#made.push(path);
  }

  /** Asks, and remembers what the call made, also when its answer was lost. */
  async watch(ask: Ask): Promise<Judged> {
    try {
      const judged = await this.#session.ask({ ...ask, onAnswer: (call) => this.#remember(ask, call) });
      this.findings.push(...judged.findings);
      this.#exchanges += judged.exchanges;
      return judged;
    } catch (error) {
      if (error instanceof NetworkError) {
        this.#exchanges += 1;
        this.#made.push(...this.#placesAskedFor(ask), ...this.#implied(ask));
      }
      throw error;
    }
  }

  #remember(ask: Ask, call: JudgedCall): void {
    if (hasMade(call)) this.#made.push(...this.#placesOf(ask, call));
    if (call.exchange.response.status < 300) this.#made.push(...this.#implied(ask));
  }

  /** Removes everything; what depends on something else goes in a later round. @returns what could not be removed */
  async leave(): Promise<string[]> {
    // Of what was made more than once the last time counts: it may have come to depend on what was made since.
    let left = [...new Set([...this.#made].reverse())];
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
      const { call } = await this.ask('DELETE', path, undefined, { cleaning: true });
      const { status } = call.exchange.response;
      if (status >= 300 && status !== 404) remaining.push(path);
    }
    return remaining;
  }

  /** What the request named is trusted before the answer's Location, which may be wrong on a cloud that departs. */
  #placesOf(ask: Ask, call: JudgedCall): string[] {
    const asked = this.#placesAskedFor(ask);
    if (asked.length > 0) return asked;
    const location = call.headers.get('location');
    const path = location === undefined ? undefined : servicePath(this.#session.target.root, location);
    return path === undefined ? [] : [path];
  }

  /** Where the thing is, when the request chose its name. */
  #placesAskedFor({ method, path, body }: Ask): string[] {
    if (method === 'PUT') return [path];
    if (method !== 'POST' || typeof body !== 'object' || body === null) return [];
    const { contract } = this.#session.service.match('DELETE', `${path}/any`, this.#newest);
    const parameter = /\{(\w+)\}$/.exec(contract.path)?.[1] ?? '';
    const key = (body as Record<string, unknown>)[parameter];
    return contract.kind === 'operation' && typeof key === 'string' ? [`${path}/${key}`] : [];
  }
}

/** At another microversion than the newest, or even when the run was ended. */
type HowToAsk = Partial<Pick<Ask, 'microversion' | 'cleaning' | 'headers'>>;

/** Chains of dependent things are short: a tree of providers three deep. */
const ROUNDS = 4;

function hasMade(call: JudgedCall): boolean {
  const { method } = call.exchange.request;
  const { status } = call.exchange.response;
  return (method === 'POST' && status < 300) || (method === 'PUT' && status === 201);
}
