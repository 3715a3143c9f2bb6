/** Finds the roots of a service among the addresses of an archive: hosts serve it at their root, below a path, or on a port. */
import type { Service } from '../../../spec/contract/service.ts';
import { readAskedVersion } from '../../traffic/asked-version.ts';
import type { HarEntry } from './har-entries.ts';

/** The root of a service. */
export interface Mount {
  origin: string;
  /** Without a slash at its end. */
  path: string;
}

/** The mount that a URL is below; the longest of several. */
export function mountOf({ origin, pathname }: URL, mounts: readonly Mount[]): Mount | undefined {
  return mounts
    .filter((mount) => mount.origin === origin && `${pathname}/`.startsWith(`${mount.path}/`))
    .toSorted((one, other) => other.path.length - one.path.length)[0];
}

/**
 * Of the entries that ask for a version of the service; where none does, of all whose path ends as that of an operation.
 * The root of the service itself is below any path, and names no mount.
 */
export function findMounts(entries: readonly HarEntry[], service: Service): Mount[] {
  const asking = entries.filter(({ request }) => readAskedVersion(service.profile, request).text !== null);
  const mounts = (asking.length > 0 ? asking : entries).flatMap((entry) => findMount(entry, service) ?? []);
  const distinct = new Map(mounts.map((mount) => [mount.origin + mount.path, mount]));
  return [...distinct.values()];
}

function findMount({ url, request }: HarEntry, service: Service): Mount | undefined {
  const ends = [...url.pathname.matchAll(/\//g)].map(({ index }) => index);
  const end = ends.find((at) => isOperation(service, request.method, url.pathname.slice(at), request.body));
  return end === undefined ? undefined : { origin: url.origin, path: url.pathname.slice(0, end) };
}

function isOperation(service: Service, method: string, path: string, body: string | null): boolean {
  if (path === '/') return false;
  const { path: plain } = readAskedVersion(service.profile, { method, path, headers: {}, body });
  return service.microversions.some(
    (version) => service.match(method, plain, version, body ?? undefined).contract.kind === 'operation',
  );
}
