/** A store that another process holds and serves through `serveStore`. */
import type { Channel, Message } from './channel.ts';
import type { CommitOutcome, Store, StoreChange, StoreEntry, Watcher } from './port.ts';

/** Sends each call over the channel. Closing it leaves the served store open. */
export class RemoteStore implements Store {
  readonly #channel: Channel;
  readonly #waiting = new Map<number, (message: Message) => void>();
  readonly #pages = new Map<number, (entries: readonly StoreEntry[]) => void>();
  readonly #watchers = new Map<number, Watcher>();
  readonly #end: () => void;
  #lastId = 0;

  constructor(channel: Channel) {
    this.#channel = channel;
    this.#end = channel.onMessage((message) => this.#take(message));
  }

  async load(takePage: (entries: readonly StoreEntry[]) => void): Promise<number> {
    const id = this.#next();
    this.#pages.set(id, takePage);
    const answer = await this.#request(id, { kind: 'load', id });
    this.#pages.delete(id);
    return (answer as Extract<Message, { kind: 'loaded' }>).revision;
  }

  async commit(changes: readonly StoreChange[]): Promise<readonly CommitOutcome[]> {
    const id = this.#next();
    const answer = await this.#request(id, { kind: 'commit', id, changes });
    return (answer as Extract<Message, { kind: 'committed' }>).outcomes;
  }

  async latest(): Promise<number> {
    const id = this.#next();
    const answer = await this.#request(id, { kind: 'latest', id });
    return (answer as Extract<Message, { kind: 'latest-is' }>).revision;
  }

  watch(after: number, watcher: Watcher): () => void {
    const id = this.#next();
    this.#watchers.set(id, watcher);
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
    const { id } = message;
    if (message.kind === 'changed') this.#watchers.get(id)?.onCommit(message.commit);
    else if (message.kind === 'lost') this.#watchers.get(id)?.onLost(message.reason);
    else if (message.kind === 'page') this.#pages.get(id)?.(message.entries);
    else {
      this.#waiting.get(id)?.(message);
      this.#waiting.delete(id);
    }
  }
}
