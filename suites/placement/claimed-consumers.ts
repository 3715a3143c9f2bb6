/** Finds the consumers that a call writes allocations for. */

import type { VersionedRequest } from '../../runner/case/call-request.ts';
import { isObject } from '../../spec/openapi/json-object.ts';
import { segmentsOf } from './path-segments.ts';

type Call = Pick<VersionedRequest, 'method' | 'path' | 'body'>;

/** UUIDs of the consumers in canonical form, those included whose allocations the call empties. */
export function findClaimedConsumers({ method, path, body }: Call): string[] {
  const [collection, one, ...below] = segmentsOf(path);
  if (below.length > 0) return [];
  if (method === 'PUT' && collection === 'allocations' && one !== undefined) return [canonicalUuid(one)];
  if (method !== 'POST' || one !== undefined) return [];
  if (collection === 'allocations') return keysOf(body);
  return collection === 'reshaper'
    ? keysOf((body as { allocations?: unknown } | undefined)?.allocations)
    : [];
}

/** A UUID in a path may have any form; Placement keeps the canonical one. */
function canonicalUuid(uuid: string): string {
  const digits = uuid.replaceAll('-', '').toLowerCase();
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function keysOf(value: unknown): string[] {
  return isObject(value) ? Object.keys(value) : [];
}
