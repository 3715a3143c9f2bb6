/** The scheduler's projection of the store: cells, hosts, groups, selections, keys, locks and sessions. */
import { Projection } from '../../store/projection.ts';
import type { Cell, Host, KeyRecord, Lock, ServerGroup, StoredSelection } from './records.ts';

export class SchedulerState extends Projection {
  readonly cells = new Map<string, Cell>();
  readonly hosts = new Map<string, Host>();
  readonly groups = new Map<string, ServerGroup>();
  readonly selections = new Map<string, StoredSelection>();
  readonly keys = new Map<string, KeyRecord>();
  readonly locks = new Map<string, Lock>();
  /** How often each was written, by its id. */
  readonly sessions = new Map<string, number>();
  /** UUIDs by name. */
  readonly cellNames = new Map<string, string>();
  readonly hostNames = new Map<string, string>();
  readonly #hostCounts = new Map<string, number>();
  readonly #tables: Readonly<Record<string, Map<string, unknown>>> = {
    cell: this.cells,
    host: this.hosts,
    group: this.groups,
    selection: this.selections,
    key: this.keys,
    lock: this.locks,
    session: this.sessions,
    'cell-name': this.cellNames,
    'host-name': this.hostNames,
  };

  hasHosts(cell: string): boolean {
    return (this.#hostCounts.get(cell) ?? 0) > 0;
  }

  /** Whether a process that is alive holds the consumer's lock. */
  isLocked(consumer: string): boolean {
    const lock = this.locks.get(consumer);
    return lock !== undefined && this.sessions.has(lock.owner);
  }

  /** The groups of a consumer; more than one when it was placed several times. */
  groupsOf(consumer: string): ServerGroup[] {
    return [...this.groups.values()].filter(({ members }) => Object.hasOwn(members, consumer));
  }

  protected get(key: string): unknown {
    const [table, name] = splitKey(key);
    return this.#tables[table]?.get(name);
  }

  protected put(key: string, value: unknown): void {
    const [table, name] = splitKey(key);
    if (table === 'host') {
      this.#countHost(name, -1);
      this.#tables.host?.set(name, value);
      this.#countHost(name, 1);
    } else this.#tables[table]?.set(name, value);
  }

  protected remove(key: string): void {
    const [table, name] = splitKey(key);
    if (table === 'host') this.#countHost(name, -1);
    this.#tables[table]?.delete(name);
  }

  #countHost(uuid: string, by: number): void {
    const cell = this.hosts.get(uuid)?.cell_uuid;
    if (cell !== undefined) this.#hostCounts.set(cell, (this.#hostCounts.get(cell) ?? 0) + by);
  }
}

function splitKey(key: string): [string, string] {
  const slash = key.indexOf('/');
  return [key.slice(0, slash), key.slice(slash + 1)];
}
