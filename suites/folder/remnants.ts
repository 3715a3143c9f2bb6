/** Finds what killed runs left: items of lists whose names are those of runs. */
import type { Remnants } from '../../runner/case/cleanup/remnants.ts';
import type { Contract } from '../../spec/contract/contract.ts';
import type { Service } from '../../spec/contract/service.ts';
import { isObject } from '../../spec/openapi/json-object.ts';
import { findIds } from './list-items.ts';

/** What `Cloud.name` begins with. */
const OWN_NAME = /^interop-[0-9a-f]{16}$/;

/** Items of the lists at the root that have such a name and a DELETE. @param read the JSON at a path */
export async function findNamedRemnants(
  service: Service,
  read: (path: string) => Promise<unknown>,
): Promise<Remnants> {
  const paths: string[] = [];
  for (const { path, parameter } of listRemovable(service)) {
    const json = await read(path);
    const ids = findIds(keepOwn(json), path, parameter);
    paths.push(...ids.map((id) => `${path}/${encodeURIComponent(id)}`));
  }
  return { paths, foreign: [] };
}

function listRemovable(service: Service): { path: string; parameter: string }[] {
  const at = service.newest;
  const isOperation = ({ kind }: Contract) => kind === 'operation';
  return service.paths().flatMap((path) => {
    const [, list, parameter] = /^(\/[^{}]+)\/\{([^{}]+)\}$/.exec(path) ?? [];
    if (list === undefined || parameter === undefined) return [];
    const canRemove = isOperation(service.match('DELETE', `${list}/any`, at).contract);
    const canList = isOperation(service.match('GET', list, at).contract);
    return canRemove && canList ? [{ path: list, parameter }] : [];
  });
}

/** The same answer with only those items of its lists that a run named. */
function keepOwn(json: unknown): unknown {
  if (Array.isArray(json)) return json.filter(isOwn);
  if (!isObject(json)) return json;
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) => [key, Array.isArray(value) ? value.filter(isOwn) : value]),
  );
}

function isOwn(item: unknown): boolean {
  if (typeof item === 'string') return OWN_NAME.test(item);
  if (!isObject(item)) return false;
  return Object.values(item).some((value) =>
    typeof value === 'string' ? OWN_NAME.test(value) : isObject(value) && isOwn(value),
  );
}
