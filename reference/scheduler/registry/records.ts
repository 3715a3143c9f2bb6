/** What the scheduler keeps in its store, and under which keys. Claims are not among it: Placement has them. */

/** `cell/<uuid>` */
export interface Cell {
  uuid: string;
  name: string;
  disabled: boolean;
  generation: number;
}

/** `host/<uuid>`: the UUID is that of its root provider in Placement. */
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

/** `group/<uuid>`: one record with its members, so that two who join at once cannot both overlook the other. */
export interface ServerGroup {
  uuid: string;
  policy: ServerGroupPolicy;
  max_per_host: number;
  /** Members do not count in it. */
  generation: number;
  /** The host of each consumer; of one on its way, that which it is to have. */
  members: Readonly<Record<string, string>>;
}

/** What identifies a host to clients. */
export type HostReference = Pick<Host, 'uuid' | 'name' | 'cell_uuid' | 'availability_zone'>;

/** All that it takes to claim: what Placement takes, beside who claims. */
export interface AllocationRequest {
  allocations: Readonly<Record<string, { resources: Readonly<Record<string, number>> }>>;
  mappings: Readonly<Record<string, readonly string[]>>;
}

export interface Alternate {
  host: HostReference;
  allocation_request: AllocationRequest;
}

/** Where one consumer has been placed, or for a dry run could be. */
export interface Selection {
  consumer_uuid: string;
  /** Absent in a dry run. */
  consumer_generation?: number;
  host: HostReference;
  allocation_request: AllocationRequest;
  placement_version: string;
  alternates: readonly Alternate[];
}

/** `selection/<id>`: an answer that can be had again. */
export interface Selected {
  id: string;
  selections: readonly Selection[];
  explanation?: unknown;
}

/** `key/<Idempotency-Key>`: pending from before the claim, so that a crash in between is seen. */
export interface KeyRecord {
  /** Of what was asked. */
  digest: string;
  consumers: readonly string[];
  /** Null while it is pending. */
  selection: string | null;
  /** What was to be claimed last, by consumer: which provider was to serve which group cannot be read back. */
  intended: Readonly<Record<string, AllocationRequest>>;
  /** The scheduler that is at it. */
  owner: string;
  /** Milliseconds since 1970: from then on the owner is taken for dead. */
  until: number;
}

/** `lock/<consumer>`: one scheduler at a time claims for a consumer. Placement lets two first claims race. */
export interface Lock {
  owner: string;
  until: number;
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
};

export function referenceTo({ uuid, name, cell_uuid, availability_zone }: Host): HostReference {
  return { uuid, name, cell_uuid, availability_zone };
}
