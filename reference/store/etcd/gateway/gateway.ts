/** Calls an etcd cluster: one member at a time, and the next one when that fails. */
import { StoreUnavailable } from '../../port.ts';
import { GatewayError } from './gateway-error.ts';
import { type Credentials, EtcdLogin } from './login.ts';
import type { Member } from './member.ts';

/** @throws GatewayError */
export type MemberCall<T> = (member: Member, token: string | undefined) => Promise<T>;

/** Milliseconds that a call which only reads waits for a member: shorter than a member that stopped would keep clients. */
export const READ_WITHIN = 1_000;
/** Milliseconds that a write waits. */
const WRITE_WITHIN = 1_500;
/** Milliseconds after which a call is given up: longer than a cluster takes to choose a new leader. */
const GIVE_UP = 10_000;
/** Milliseconds between two rounds over members that all fail. */
const PAUSE = 100;
/** Milliseconds between two looks at a preferred member that has failed. */
const LOOK_EVERY = 30_000;

export class Gateway {
  readonly #members: readonly Member[];
  readonly #login: EtcdLogin | undefined;
  #current = 0;
  #preferred: Member | undefined;
  #looking: NodeJS.Timeout | undefined;
  readonly #streams = new Map<AbortController, Member>();

  /** @param members at least one */
  constructor(members: readonly Member[], credentials?: Credentials) {
    this.#members = members;
    this.#login =
      credentials &&
      new EtcdLogin(credentials, (path, body) => this.#member().call(path, body, undefined, WRITE_WITHIN));
    // Several servers do not all use the first member.
    this.#current = Math.floor(Math.random() * members.length);
  }

  /** Calls this member while it answers; a random one is the first to be called otherwise. */
  prefer(url: string): void {
    this.#preferred = this.#members.find((member) => member.url === url);
    this.#return();
  }

  /**
   * A call that may be made twice: every failure but a refusal is tried again.
   * @param within milliseconds that it waits for a member
   * @throws GatewayError, StoreUnavailable
   */
  read<T>(path: string, body: unknown, within = READ_WITHIN): Promise<T> {
    return this.readBy((member, token) => member.call(path, body, token, within) as Promise<T>);
  }

  /** The same by another protocol. @throws GatewayError, StoreUnavailable; what else the call throws is not tried again */
  readBy<T>(call: MemberCall<T>): Promise<T> {
    return this.#repeat(call, (failure) => failure !== 'refused');
  }

  /** A call that must not be made twice. @throws GatewayError, also without an answer; StoreUnavailable where it was not sent */
  write<T>(path: string, body: unknown): Promise<T> {
    return this.#repeat(
      (member, token) => member.call(path, body, token, WRITE_WITHIN) as Promise<T>,
      (failure) => failure === 'not sent',
    );
  }

  /**
   * An answer that goes on, from the member that answers calls at present.
   * @param controller ends it; this does so as well when the member leaves a call without an answer
   * @throws GatewayError, also in the middle
   */
  async *stream(path: string, body: unknown, controller: AbortController): AsyncGenerator<Buffer> {
    const member = this.#member();
    this.#streams.set(controller, member);
    try {
      yield* await this.#withToken((token) => member.stream(path, body, token, controller.signal));
    } catch (error) {
      this.#avoid(member);
      throw error;
    } finally {
      this.#streams.delete(controller);
    }
  }

  async close(): Promise<void> {
    // A call that fails now looks at it no more.
    this.#preferred = undefined;
    clearInterval(this.#looking);
    for (const member of this.#members) await member.close();
  }

  /** The next call goes to another member, unless calls have moved on already. */
  #avoid(member: Member): void {
    if (this.#member() === member) this.#current = (this.#current + 1) % this.#members.length;
    if (member === this.#preferred && this.#member() !== member)
      this.#looking ??= setInterval(() => void this.#lookAtPreferred(), LOOK_EVERY).unref();
    this.#endStreams((its) => its === member);
  }

  /** Whether it is there again is found out by a call of its own, so that none of a client has to wait for it. */
  async #lookAtPreferred(): Promise<void> {
    try {
      const status = await this.#withToken(async (token) =>
        this.#preferred?.call('maintenance/status', {}, token, READ_WITHIN),
      );
      // Without a leader, it is cut off from the other members.
      if (Number((status as { leader?: string }).leader ?? 0) !== 0) this.#return();
    } catch {
      // Looked at again.
    }
  }

  #return(): void {
    clearInterval(this.#looking);
    this.#looking = undefined;
    if (this.#preferred) this.#current = this.#members.indexOf(this.#preferred);
    this.#endStreams((its) => its !== this.#preferred);
  }

  /** They go on at the member that is called at present. */
  #endStreams(isOf: (member: Member) => boolean): void {
    for (const [controller, member] of this.#streams) if (isOf(member)) controller.abort();
  }

  #withToken<T>(call: (token: string | undefined) => Promise<T>): Promise<T> {
    return this.#login ? this.#login.withToken(call) : call(undefined);
  }

  #member(): Member {
    return this.#members[this.#current] as Member;
  }

  async #repeat<T>(
    call: MemberCall<T>,
    mayRepeat: (failure: GatewayError['failure']) => boolean,
  ): Promise<T> {
    const deadline = performance.now() + GIVE_UP;
    for (let tries = 1; ; tries += 1) {
      const member = this.#member();
      try {
        return await this.#withToken((token) => call(member, token));
      } catch (error) {
        if (!(error instanceof GatewayError)) throw error;
        const { failure, message } = error;
        if (failure !== 'refused') this.#avoid(member);
        if (!mayRepeat(failure)) throw error;
        if (performance.now() > deadline)
          throw new StoreUnavailable(`no member of the etcd cluster answers; the last one: ${message}`);
        if (tries % this.#members.length === 0) await new Promise((resolve) => setTimeout(resolve, PAUSE));
      }
    }
  }
}
