/** Remembers what a case makes on the cloud, and removes it: last made, first removed. */
import type { Microversion } from '../../spec/contract/microversion.ts';
import type { JudgedCall } from '../exchange.ts';
import type { Finding } from '../finding.ts';
import type { Ask, Judged, Session } from '../run/session.ts';
import { servicePath } from '../target/service-path.ts';
import { NetworkError } from '../target/target.ts';
import { isTracedByAnswer, listCreatedUrls } from './places-made.ts';
import { removeMade } from './remove-made.ts';

/** Paths of what a call makes though neither its URL nor its answer says so, as a consumer is made by allocating to it. */
export type Implied = (ask: Ask) => readonly string[];

export class Cleanup {
  /** Of every call of the case, those that only prepare or tidy up included. */
  readonly findings: Finding[] = [];
  #exchanges = 0;
  #answered = false;
  readonly #session: Session;
  readonly #newest: Microversion;
  readonly #caseId: string;
  readonly #implied: Implied;
  readonly #made: string[] = [];
  /** Those of the same of which it is not known whether they were made. */
  readonly #perhaps = new Set<string>();
  /** Calls that may have made what no path leads to. */
  readonly #untraced: string[] = [];

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

  /** False while no call of the case came back whole. */
  get wasAnswered(): boolean {
    return this.#answered;
  }

  /** A call on the case's behalf that is not what the case is about. It is judged all the same. */
  ask(method: string, path: string, body?: unknown, how: HowToAsk = {}): Promise<Judged> {
    return this.watch({ method, path, body, microversion: this.#newest, caseId: this.#caseId, ...how });
  }

  /** Asks, and remembers what the call made, also when its answer was lost. */
  async watch(ask: Ask): Promise<Judged> {
    // What a query says beside it does not change what is made.
    const named = { ...ask, path: ask.path.split('?')[0] as string };
    let answered = false;
    const onAnswer = (call: JudgedCall) => {
      answered = true;
      this.#remember(named, call);
    };
    try {
      const judged = await this.#session.ask({ ...ask, onAnswer });
      this.findings.push(...judged.findings);
      this.#exchanges += judged.exchanges;
      return judged;
    } catch (error) {
      if (error instanceof NetworkError) {
        // Where its Location was followed, it is the second call that was lost.
        this.#exchanges += answered ? 2 : 1;
        if (!answered) this.#suspect(named);
      }
      throw error;
    }
  }

  #remember(ask: Ask, call: JudgedCall): void {
    this.#answered = true;
    if (hasMade(call)) this.#made.push(...this.#placesOf(ask, call));
    if (call.exchange.response.status < 300) this.#made.push(...this.#implied(ask));
  }

  /** Removes everything. @returns what could not be removed, or may be there without a way to find it */
  async leave(): Promise<string[]> {
    // Of what was made more than once the last time counts: it may have come to depend on what was made since.
    const paths = [...new Set([...this.#made].reverse())];
    const left = await removeMade(paths, (path) => this.#remove(path));
    return [...left.map((path) => `DELETE ${path}`), ...this.#untraced];
  }

  async #remove(path: string): Promise<boolean> {
    const { call } = await this.ask('DELETE', path, undefined, { cleaning: true });
    const { status } = call.exchange.response;
    // What nobody may remove, such as a standard trait, was not made by the call whose answer was lost.
    return status < 300 || status === 404 || (status === 400 && this.#perhaps.has(path));
  }

  /** What a call made, or not: its answer was lost. */
  #suspect(ask: Ask): void {
    const { service } = this.#session;
    const places = [...listCreatedUrls(ask, service, this.#newest), ...this.#implied(ask)];
    for (const path of places) if (!this.#made.includes(path)) this.#perhaps.add(path);
    this.#made.push(...places);
    if (places.length === 0 && isTracedByAnswer(ask, service))
      this.#untraced.push(
        `${ask.method} ${ask.path}, whose answer was lost: "interop clean" finds what it may have made`,
      );
  }

  /** What the request named is trusted before the answer's Location, which may be wrong on a cloud that departs. */
  #placesOf(ask: Ask, call: JudgedCall): string[] {
    const asked = listCreatedUrls(ask, this.#session.service, this.#newest);
    if (asked.length > 0) return asked;
    const location = call.headers.get('location');
    const path = location === undefined ? undefined : servicePath(this.#session.target.root, location);
    return path === undefined || !this.#isRemovable(path) ? [] : [path];
  }

  /** What no call removes, such as a record of what was asked, stays. */
  #isRemovable(path: string): boolean {
    return this.#session.service.match('DELETE', path, this.#newest).contract.kind === 'operation';
  }
}

/** At another microversion than the newest, or even when the run was ended. */
type HowToAsk = Partial<Pick<Ask, 'microversion' | 'cleaning' | 'headers'>>;

function hasMade(call: JudgedCall): boolean {
  const { method } = call.exchange.request;
  const { status } = call.exchange.response;
  return (method === 'POST' && status < 300) || (method === 'PUT' && status === 201);
}
