/** Puts changes together that have to be committed together, and leaves others apart: a conflict of one is none of theirs. */
import type { HandlerResult } from '../handler-result.ts';
import type { CommitLimits, StoreChange } from './port.ts';
import { SUPPOSED } from './projection.ts';

/** A write, and its answer once it is committed. */
export interface GroupMember<W> {
  write: W;
  answer: HandlerResult;
}

/** Writes of which one builds on another, as one change. */
export interface WriteGroup<W> {
  change: StoreChange;
  members: readonly GroupMember<W>[];
}

/** Two changes come together where one writes a key that the other writes or expects. */
export class WriteGroups<W> {
  readonly #groups = new Set<OpenGroup<W>>();
  readonly #writers = new Map<string, OpenGroup<W>>();
  readonly #readers = new Map<string, Set<OpenGroup<W>>>();

  /** Whether the change would leave the groups within the limits. The first change always has room. */
  hasRoom(change: StoreChange, limits: CommitLimits): boolean {
    const [first] = this.#groups;
    if (!first) return true;
    if (first.keys.size > limits.keys) return false;
    const found = this.#groupsFor(change);
    const keys = keysOf(change);
    for (const group of found) for (const key of group.keys) keys.add(key);
    return keys.size <= limits.keys && this.#groups.size + 1 - found.size <= limits.changes;
  }

  /** @param change decided on a state that supposes the changes before it */
  add(change: StoreChange, member: GroupMember<W>): void {
    const group = this.#groupFor(change);
    group.members.push(member);
    for (const key of keysOf(change)) group.keys.add(key);
    for (const { key, revision } of change.expect) {
      // What an earlier member has written is as expected, since they are committed together.
      const isWritten = revision === SUPPOSED || group.delete.has(key);
      if (!isWritten && !group.expect.has(key)) group.expect.set(key, revision);
      addTo(this.#readers, key, group);
    }
    for (const { key, value } of change.put) {
      group.delete.delete(key);
      group.put.set(key, value);
    }
    for (const key of change.delete) {
      group.put.delete(key);
      group.delete.add(key);
    }
    for (const key of writtenBy(change)) this.#writers.set(key, group);
  }

  list(): WriteGroup<W>[] {
    return Array.from(this.#groups, ({ expect, put, delete: deleted, members }) => ({
      change: {
        expect: Array.from(expect, ([key, revision]) => ({ key, revision })),
        put: Array.from(put, ([key, value]) => ({ key, value })),
        delete: [...deleted],
      },
      members,
    }));
  }

  #groupFor(change: StoreChange): OpenGroup<W> {
    const [first, ...others] = this.#groupsFor(change);
    const group = first ?? {
      ...{ keys: new Set(), expect: new Map(), put: new Map(), delete: new Set(), members: [] },
    };
    this.#groups.add(group);
    for (const other of others) this.#merge(group, other);
    return group;
  }

  /** Those that the change has to be committed with. */
  #groupsFor(change: StoreChange): Set<OpenGroup<W>> {
    const found = new Set<OpenGroup<W>>();
    for (const key of keysOf(change)) {
      const writer = this.#writers.get(key);
      if (writer) found.add(writer);
    }
    for (const key of writtenBy(change)) for (const reader of this.#readers.get(key) ?? []) found.add(reader);
    return found;
  }

  /** They name no key together that either of them writes. */
  #merge(into: OpenGroup<W>, from: OpenGroup<W>): void {
    this.#groups.delete(from);
    for (const [key, revision] of from.expect) {
      into.expect.set(key, revision);
      this.#readers.get(key)?.delete(from);
      addTo(this.#readers, key, into);
    }
    for (const [key, value] of from.put) into.put.set(key, value);
    for (const key of from.delete) into.delete.add(key);
    for (const key of from.keys) into.keys.add(key);
    for (const key of [...from.put.keys(), ...from.delete]) this.#writers.set(key, into);
    into.members.push(...from.members);
  }
}

interface OpenGroup<W> {
  /** All that its changes name. */
  keys: Set<string>;
  /** The revisions before the batch. */
  expect: Map<string, number>;
  put: Map<string, unknown>;
  delete: Set<string>;
  members: GroupMember<W>[];
}

function writtenBy({ put, delete: deleted }: StoreChange): string[] {
  return [...put.map(({ key }) => key), ...deleted];
}

function keysOf(change: StoreChange): Set<string> {
  return new Set([...change.expect.map(({ key }) => key), ...writtenBy(change)]);
}

function addTo<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const found = map.get(key);
  if (found) found.add(value);
  else map.set(key, new Set([value]));
}
