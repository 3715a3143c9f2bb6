/** The scheduler's part of the store, held in memory: the registry of cells and hosts, groups, answers, keys and locks. */
import type { Projection } from '../ledger/projection.ts';
import type { Committed, Snapshot } from '../store/port.ts';
import type { Cell, Group, Host, KeyRecord, Lock, Selected } from './records.ts';

export class State implements Projection {
  readonly cells = new Map<string, Cell>();
  readonly hosts = new Map<string, Host>();
  readonly groups = new Map<string, Group>();
  readonly selections = new Map<string, Selected>();
  readonly keys = new Map<string, KeyRecord>();
  readonly locks = new Map<string, Lock>();
  /** The UUID of what has the name. */
  readonly cellNames = new Map<string, string>();
  readonly hostNames = new Map<string, string>();
  revision = 0;
  readonly #revisions = new Map<string, number>();
  readonly #hostsIn = new Map<string, number>();
  readonly #tables: Readonly<Record<string, Map<string, unknown>>> = {
    cell: this.cells,
    host: this.hosts,
    group: this.groups,
    selection: this.selections,
    key: this.keys,
    lock: this.locks,
    'cell-name': this.cellNames,
    'host-name': this.hostNames,
  };

  load({ revision, entries }: Snapshot): void {
    for (const entry of entries) this.#put(entry.key, entry.value, entry.revision);
    this.revision = revision;
  }

  apply({ revision, put, delete: deleted }: Committed): void {
    for (const key of deleted) this.#delete(key);
    for (const { key, value } of put) this.#put(key, value, revision);
    this.revision = revision;
  }

  revisionOf(key: string): number {
    return this.#revisions.get(key) ?? 0;
  }

  hasHosts(cell: string): boolean {
    return (this.#hostsIn.get(cell) ?? 0) > 0;
  }

  /** The groups that the consumer is a member of: more than one where it was placed again and again. */
  groupsOf(consumer: string): Group[] {
    return [...this.groups.values()].filter(({ members }) => Object.hasOwn(members, consumer));
  }

  #put(key: string, value: unknown, revision: number): void {
    const [table, name] = splitKey(key);
    if (table === 'host') {
      this.#countHost(name, -1);
      this.#tables.host?.set(name, value);
      this.#countHost(name, 1);
    } else this.#tables[table]?.set(name, value);
    this.#revisions.set(key, revision);
  }

  #delete(key: string): void {
    const [table, name] = splitKey(key);
    if (table === 'host') this.#countHost(name, -1);
    this.#tables[table]?.delete(name);
    this.#revisions.delete(key);
  }

  #countHost(uuid: string, by: number): void {
    const cell = this.hosts.get(uuid)?.cell_uuid;
    if (cell !== undefined) this.#hostsIn.set(cell, (this.#hostsIn.get(cell) ?? 0) + by);
  }
}

function splitKey(key: string): [string, string] {
  const slash = key.indexOf('/');
  return [key.slice(0, slash), key.slice(slash + 1)];
}
