/** Finds the consumers that a call gives something to. */

import type { Ask } from '../../runner/run/session.ts';
import { isObject } from '../../spec/openapi/json-object.ts';

type Call = Pick<Ask, 'method' | 'path' | 'body'>;

/** UUIDs of the consumers as Placement keeps them; perhaps of such that the call takes everything from. */
export function consumersOf({ method, path, body }: Call): string[] {
  const one = /^\/allocations\/([^/?]+)/.exec(path)?.[1];
  if (method === 'PUT' && one !== undefined) return [kept(decodeURIComponent(one))];
  if (method !== 'POST') return [];
  if (path === '/allocations') return keysOf(body);
  return path === '/reshaper' ? keysOf((body as { allocations?: unknown } | undefined)?.allocations) : [];
}

/** A UUID in a path may be written in any form; Placement keeps the usual one. */
function kept(uuid: string): string {
  const digits = uuid.replaceAll('-', '').toLowerCase();
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function keysOf(value: unknown): string[] {
  return isObject(value) ? Object.keys(value) : [];
}
