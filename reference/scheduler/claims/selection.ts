/** Builds the selection of one consumer. */
import { PLACEMENT_VERSION } from '../placement/port.ts';
import {
  type AllocationRequest,
  type Alternate,
  type Host,
  referenceTo,
  type Selection,
} from '../registry/records.ts';

export interface SelectionParts {
  consumer: string;
  /** The consumer in Placement; absent in a dry run. */
  holder?: { generation: number } | undefined;
  host: Host;
  allocationRequest: AllocationRequest;
  alternates: readonly Alternate[];
}

export function buildSelection(parts: SelectionParts): Selection {
  const { consumer, holder, host, allocationRequest, alternates } = parts;
  return {
    consumer_uuid: consumer,
    ...(holder && { consumer_generation: holder.generation }),
    host: referenceTo(host),
    allocation_request: allocationRequest,
    placement_version: PLACEMENT_VERSION,
    alternates,
  };
}
