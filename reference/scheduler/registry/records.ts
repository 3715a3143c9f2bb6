/** The scheduler's records and their keys in the store. Claims are not among them: Placement has them. */

/** `cell/<uuid>` */
export interface Cell {
  uuid: string;
  name: string;
  disabled: boolean;
  generation: number;
}

/** `host/<uuid>`; the UUID is that of the host's root provider in Placement. */
export interface Host {
  uuid: string;
  name: string;
  cell_uuid: string;
  enabled: boolean;
  disabled_reason: string | null;
  availability_zone: string | null;
  generation: number;
}

export type ServerGroupPolicy = 'affinity' | 'anti-affinity' | 'soft-affinity' | 'soft-anti-affinity';

/** `group/<uuid>`: one record with its members, so that of two concurrent joins one conflicts and is decided again. */
export interface ServerGroup {
  uuid: string;
  policy: ServerGroupPolicy;
  max_per_host: number;
  /** Changes of members do not increment it. */
  generation: number;
  /** Host UUIDs by consumer UUID; of a consumer that is being placed or moved, the target host. */
  members: Readonly<Record<string, string>>;
}

/** A host as selections and consumers show it. */
export type HostReference = Pick<Host, 'uuid' | 'name' | 'cell_uuid' | 'availability_zone'>;

/** What Placement needs for a claim, except the consumer and its owner. */
export interface AllocationRequest {
  allocations: Readonly<Record<string, { resources: Readonly<Record<string, number>> }>>;
  mappings: Readonly<Record<string, readonly string[]>>;
}

export interface Alternate {
  host: HostReference;
  allocation_request: AllocationRequest;
}

/** The host selected for one consumer. */
export interface Selection {
  consumer_uuid: string;
  /** Absent in a dry run. */
  consumer_generation?: number;
  host: HostReference;
  allocation_request: AllocationRequest;
  placement_version: string;
  alternates: readonly Alternate[];
}

/** `selection/<id>`: a response that can be read again. */
export interface StoredSelection {
  id: string;
  selections: readonly Selection[];
  explanation?: unknown;
}

/** `key/<Idempotency-Key>`: stored before the claim, so that a crash in between leaves a trace. */
export interface KeyRecord {
  /** The digest of the request. */
  digest: string;
  consumers: readonly string[];
  /** The id of the stored selection; null while the request is pending. */
  selection: string | null;
  /** What was last about to be claimed, by consumer. Placement does not store the mappings of groups to providers. */
  intended: Readonly<Record<string, AllocationRequest>>;
  /**
   * The session of the process that runs the request. Null once it has stopped without knowing whether the claim was made: the
   * next call with the key finds out.
   */
  owner: string | null;
}

/** `lock/<consumer>`: one scheduler process at a time claims for a consumer. */
export interface Lock {
  /** The session of the process; the lock is free once that has ended. */
  owner: string;
}

export const keyOf = {
  cell: (uuid: string) => `cell/${uuid}`,
  cellName: (name: string) => `cell-name/${name}`,
  host: (uuid: string) => `host/${uuid}`,
  hostName: (name: string) => `host-name/${name}`,
  group: (uuid: string) => `group/${uuid}`,
  selection: (id: string) => `selection/${id}`,
  idempotencyKey: (key: string) => `key/${key}`,
  lock: (consumer: string) => `lock/${consumer}`,
  /** Its value is how often the session was written. */
  session: (id: string) => `session/${id}`,
};

export function referenceTo({ uuid, name, cell_uuid, availability_zone }: Host): HostReference {
  return { uuid, name, cell_uuid, availability_zone };
}
