/** Puts the events of a watch together to commits: a member may send those of one revision in several messages. */
import type { Committed } from '../port.ts';
import { readValue, type WatchEvent } from './gateway/messages.ts';
import type { Keys } from './keys.ts';

export class GatheredCommits {
  readonly #keys: Keys;
  #open: { revision: number; put: { key: string; value: unknown }[]; delete: string[] } | undefined;
  /** Commits up to this one are complete, and were handed over. */
  position: number;

  constructor(keys: Keys, position: number) {
    this.#keys = keys;
    this.position = position;
  }

  /** Events come in the order of their revisions, `head` last. @returns the commits that are complete now */
  add(events: readonly WatchEvent[]): Committed[] {
    const complete: Committed[] = [];
    for (const event of events) {
      const revision = Number(event.kv.mod_revision);
      if (revision <= this.position) continue;
      if (this.#open && this.#open.revision !== revision) complete.push(...this.#end());
      this.#open ??= { revision, put: [], delete: [] };
      if (event.kv.key === this.#keys.head) complete.push(...this.#end());
      else this.#take(event);
    }
    return complete;
  }

  /** Where this server's own commit is the next one, so that it need not wait for its event. @returns whether it is */
  skip(revision: number): boolean {
    if (revision !== this.position + 1) return false;
    this.#open = undefined;
    this.position = revision;
    return true;
  }

  /** Before the events after `position` come again. */
  restart(): void {
    this.#open = undefined;
  }

  #take({ type, kv }: WatchEvent): void {
    const key = this.#keys.nameOf(kv.key);
    if (type === 'DELETE') this.#open?.delete.push(key);
    else this.#open?.put.push({ key, value: readValue(key, kv.value) });
  }

  #end(): Committed[] {
    const commit = this.#open as Committed;
    this.#open = undefined;
    this.position = commit.revision;
    return [commit];
  }
}
