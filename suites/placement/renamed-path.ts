/** Finds the new path of a resource that a call renames. */
import type { VersionedRequest } from '../../runner/case/call-request.ts';
import { isWithin } from '../../spec/contract/microversion.ts';

type Call = Pick<VersionedRequest, 'method' | 'path' | 'body' | 'microversion'>;

/** A resource class can be renamed until 1.6. A provider keeps its path when its name changes. */
export function findRenamedPath({ method, path, body, microversion }: Call): string[] {
  const { name } = (body ?? {}) as { name?: unknown };
  if (method !== 'PUT' || !isWithin(microversion, '1.2', '1.6') || typeof name !== 'string') return [];
  return /^\/resource_classes\/[^/?]+/.test(path) ? [`/resource_classes/${encodeURIComponent(name)}`] : [];
}
