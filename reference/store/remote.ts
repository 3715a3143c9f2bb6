/** A store that another process holds and serves through `serveStore`. */
import type { Channel, Message } from './channel.ts';
import type { CommitResult, Committed, Store, StoreChange, StoreSnapshot } from './port.ts';

/** Sends each call over the channel. Closing it leaves the served store open. */
export class RemoteStore implements Store {
  readonly #channel: Channel;
  readonly #waiting = new Map<number, (message: Message) => void>();
  readonly #watchers = new Map<number, (commit: Committed) => void>();
  readonly #end: () => void;
  #lastId = 0;

  constructor(channel: Channel) {
    this.#channel = channel;
    this.#end = channel.onMessage((message) => this.#take(message));
  }

  async load(): Promise<StoreSnapshot> {
    const id = this.#next();
    const answer = await this.#request(id, { kind: 'load', id });
    return (answer as Extract<Message, { kind: 'loaded' }>).snapshot;
  }

  async commit(change: StoreChange): Promise<CommitResult> {
    const id = this.#next();
    const answer = await this.#request(id, { kind: 'commit', id, change });
    return (answer as Extract<Message, { kind: 'committed' }>).result;
  }

  async latest(): Promise<number> {
    const id = this.#next();
    const answer = await this.#request(id, { kind: 'latest', id });
    return (answer as Extract<Message, { kind: 'latest-is' }>).revision;
  }

  watch(after: number, onCommit: (commit: Committed) => void): () => void {
    const id = this.#next();
    this.#watchers.set(id, onCommit);
    this.#channel.send({ kind: 'watch', id, after });
    return () => {
      this.#watchers.delete(id);
      this.#channel.send({ kind: 'unwatch', id });
    };
  }

  async close(): Promise<void> {
    this.#end();
    this.#watchers.clear();
  }

  #next(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  #request(id: number, message: Message): Promise<Message> {
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#channel.send(message);
    });
  }

  #take(message: Message): void {
    if (message.kind === 'changed') {
      this.#watchers.get(message.id)?.(message.commit);
    } else if (message.kind === 'loaded' || message.kind === 'committed' || message.kind === 'latest-is') {
      this.#waiting.get(message.id)?.(message);
      this.#waiting.delete(message.id);
    }
  }
}
