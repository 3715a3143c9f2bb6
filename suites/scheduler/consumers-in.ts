/** Reads the UUIDs of the consumers that a call places when it succeeds. */
import type { VersionedRequest } from '../../runner/case/call-request.ts';

export function consumersIn({
  method,
  path,
  body,
}: Pick<VersionedRequest, 'method' | 'path' | 'body'>): string[] {
  if (method !== 'POST' || path !== '/selections' || typeof body !== 'object' || body === null) return [];
  const { consumer, consumers = [], dry_run } = body as Record<string, unknown>;
  if (dry_run === true) return [];
  const named = [consumer, ...(Array.isArray(consumers) ? consumers : [])];
  return named.flatMap((each) => {
    const uuid = (each as { uuid?: unknown } | undefined)?.uuid;
    return typeof uuid === 'string' && /^[0-9a-f-]{36}$/.test(uuid) ? [uuid] : [];
  });
}
