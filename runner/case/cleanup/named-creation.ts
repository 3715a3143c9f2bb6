/** Finds what a call created by the name that it gave, where its answer was lost or names no URL of the service. */
import type { Contract } from '../../../spec/contract/contract.ts';
import type { Microversion } from '../../../spec/contract/microversion.ts';
import type { Service } from '../../../spec/contract/service.ts';
import type { VersionedRequest } from '../call-request.ts';

export interface NamedCreation {
  /** The path and query of the list that has resources with the name. */
  list: string;
  /** Reads the paths of the resources from the list's JSON. */
  pathsIn(json: unknown): string[];
}

/**
 * Undefined where the request has no `name` that the list of the same path can be filtered by, or where its resources
 * cannot be removed.
 * @param request without a query
 * @param newest the microversion at which the list is read and resources are removed
 */
export function readNamedCreation(
  { method, path, body }: VersionedRequest,
  service: Service,
  newest: Microversion,
): NamedCreation | undefined {
  const name = (body as { name?: unknown } | undefined | null)?.name;
  const list = service.match('GET', path, newest).contract;
  const removal = service.match('DELETE', `${path}/any`, newest).contract;
  const parameter = /\{(\w+)\}$/.exec(removal.path)?.[1];
  if (method !== 'POST' || typeof name !== 'string' || parameter === undefined) return undefined;
  if (removal.kind !== 'operation' || !canFilterByName(list)) return undefined;
  return {
    list: `${path}?name=${encodeURIComponent(name)}`,
    pathsIn: (json) => listItems(json).flatMap((item) => pathOf(item, name, path, parameter)),
  };
}

function canFilterByName({ kind, query }: Contract): boolean {
  return kind === 'operation' && query.parameters.some((parameter) => parameter.name === 'name');
}

/** The objects in all lists of an answer, such as those below `resource_providers`. */
function listItems(json: unknown): Record<string, unknown>[] {
  if (typeof json !== 'object' || json === null) return [];
  return Object.values(json).flatMap((value) => (Array.isArray(value) ? value : []));
}

/** None for another name: a faulty cloud may ignore the filter. */
function pathOf(item: Record<string, unknown>, name: string, path: string, parameter: string): string[] {
  const id = item?.[parameter];
  return item?.name === name && typeof id === 'string' ? [`${path}/${id}`] : [];
}
