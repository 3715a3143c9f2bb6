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
  /** By key. A group that was merged stands for the one that it was merged into. */
  readonly #writers = new Map<string, OpenGroup<W>>();
  /** Those that expect a key and do not write it. */
  readonly #readers = new Map<string, OpenGroup<W>[]>();

  /** Whether the change would leave the groups within the limits. The first change always has room. */
  hasRoom(change: StoreChange, limits: CommitLimits): boolean {
    const [first] = this.#groups;
    if (!first) return true;
    if (namedBy(first).size > limits.keys) return false;
    const found = this.#groupsFor(change);
    const keys = new Set(keysOf(change));
    for (const group of found) for (const key of namedBy(group)) keys.add(key);
    return keys.size <= limits.keys && this.#groups.size + 1 - found.length <= limits.changes;
  }

  /** @param change decided on a state that supposes the changes before it */
  add(change: StoreChange, member: GroupMember<W>): void {
    const [first, ...others] = this.#groupsFor(change);
    const group = first ?? { change, merged: undefined, members: [], into: undefined };
    if (first) {
      group.merged ??= mergeInto(emptyChange(group.change.decidedAt), group.change);
      for (const other of others) this.#join(group, group.merged, other);
      mergeInto(group.merged, change);
    } else this.#groups.add(group);
    group.members.push(member);
    for (const { key } of change.put) this.#writers.set(key, group);
    for (const key of change.delete) this.#writers.set(key, group);
    for (const { key } of change.expect) if (!this.#writers.has(key)) addTo(this.#readers, key, group);
  }

  list(): WriteGroup<W>[] {
    return Array.from(this.#groups, ({ change, merged, members }) => ({
      change: merged ? toChange(merged) : change,
      members,
    }));
  }

  /** Those that the change has to be committed with. */
  #groupsFor({ expect, put, delete: deleted }: StoreChange): OpenGroup<W>[] {
    const found: OpenGroup<W>[] = [];
    const find = (group: OpenGroup<W> | undefined): void => {
      const current = group && currentOf(group);
      if (current && !found.includes(current)) found.push(current);
    };
    for (const { key } of expect) find(this.#writers.get(key));
    for (const { key } of put) this.#findFor(key, find);
    for (const key of deleted) this.#findFor(key, find);
    return found;
  }

  #findFor(written: string, find: (group: OpenGroup<W> | undefined) => void): void {
    find(this.#writers.get(written));
    for (const reader of this.#readers.get(written) ?? []) find(reader);
  }

  /** They name no key together that either of them writes. */
  #join(into: OpenGroup<W>, merged: MergedChange, from: OpenGroup<W>): void {
    this.#groups.delete(from);
    from.into = into;
    mergeInto(merged, from.merged ? toChange(from.merged) : from.change);
    into.members.push(...from.members);
  }
}

interface OpenGroup<W> {
  /** Of the first member, as it is: most groups have one. */
  change: StoreChange;
  /** Of all members, where there are several. */
  merged: MergedChange | undefined;
  members: GroupMember<W>[];
  /** Where this group is part of another one. */
  into: OpenGroup<W> | undefined;
}

interface MergedChange {
  /** The revisions before the batch. */
  expect: Map<string, number>;
  put: Map<string, unknown>;
  delete: Set<string>;
  decidedAt: number | undefined;
}

function emptyChange(decidedAt: number | undefined): MergedChange {
  return { expect: new Map(), put: new Map(), delete: new Set(), decidedAt };
}

function mergeInto(merged: MergedChange, change: StoreChange): MergedChange {
  for (const { key, revision } of change.expect) {
    // What an earlier member has written is as expected, since they are committed together.
    const isWritten = revision === SUPPOSED || merged.delete.has(key);
    if (!isWritten && !merged.expect.has(key)) merged.expect.set(key, revision);
  }
  for (const { key, value } of change.put) {
    merged.delete.delete(key);
    merged.put.set(key, value);
  }
  for (const key of change.delete) {
    merged.put.delete(key);
    merged.delete.add(key);
  }
  if (merged.decidedAt !== change.decidedAt) merged.decidedAt = undefined;
  return merged;
}

function toChange({ expect, put, delete: deleted, decidedAt }: MergedChange): StoreChange {
  return {
    expect: Array.from(expect, ([key, revision]) => ({ key, revision })),
    put: Array.from(put, ([key, value]) => ({ key, value })),
    delete: [...deleted],
    ...(decidedAt === undefined ? {} : { decidedAt }),
  };
}

function currentOf<W>(group: OpenGroup<W>): OpenGroup<W> {
  let current = group;
  while (current.into) current = current.into;
  return current;
}

/** All keys that the changes of a group name. */
function namedBy<W>({ change, merged }: OpenGroup<W>): Set<string> {
  return new Set(merged ? [...merged.expect.keys(), ...merged.put.keys(), ...merged.delete] : keysOf(change));
}

function keysOf({ expect, put, delete: deleted }: StoreChange): string[] {
  return [...expect.map(({ key }) => key), ...put.map(({ key }) => key), ...deleted];
}

function addTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const found = map.get(key);
  if (found) found.push(value);
  else map.set(key, [value]);
}
