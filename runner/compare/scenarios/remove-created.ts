/** Removes what accepted variations made, whose ids no workflow knows. */
import type { Service } from '../../../spec/contract/service.ts';
import { isObject, type JsonObject } from '../../../spec/openapi/json-object.ts';
import { readResourceId } from '../../case/cleanup/resource-id.ts';
import { headerMap, parseJson } from '../../exchange.ts';
import { servicePath } from '../../target/service-path.ts';
import type { SentCall, TargetSession } from './target-session.ts';

/** A resource may be locked for a moment. */
const TRIES = 10;
const SECONDS_BETWEEN = 0.2;

/** A resource that could not be removed. */
export interface LeftResource {
  /** By each of its names. */
  paths: readonly string[];
  /** Of the last refusal. */
  status: number;
}

/** @returns what could not be removed at once */
export async function removeCreated(
  session: TargetSession,
  accepted: readonly SentCall[],
  service: Service,
): Promise<LeftResource[]> {
  const all = accepted.toReversed().map((sent) => listCreatedPaths(sent, session.target.root));
  const removable = all.map((paths) => paths.filter((path) => isRemovable(service, path)));
  return await removeEach(session, removable, 1);
}

/** Tries for some time, after what the workflow itself removes: it may know what has to be done first. @returns what is left, in words */
export async function removeLeft(session: TargetSession, left: readonly LeftResource[]): Promise<string[]> {
  const paths = left.map((one) => one.paths);
  const still = await removeEach(session, paths, TRIES);
  return still.map(({ paths: [first], status }) => `DELETE ${first} answered ${status}`);
}

async function removeEach(
  session: TargetSession,
  resources: readonly (readonly string[])[],
  tries: number,
): Promise<LeftResource[]> {
  const left: LeftResource[] = [];
  for (const paths of resources) {
    if (paths.length === 0) continue;
    const status = await removeFirst(session, paths, tries);
    if (status !== undefined) left.push({ paths, status });
  }
  return left;
}

/** Where the answer to a POST says that the resource is, by each of its names. */
export function listCreatedPaths({ request, response }: SentCall, root: string): string[] {
  if (request.method !== 'POST' || response.status >= 300) return [];
  const location = headerMap(response).get('location');
  const below = location === undefined ? undefined : servicePath(root, location);
  const path = request.path.split('?')[0] as string;
  const named = listResources(parseJson(response.body))
    .flatMap((resource) => ['id', 'uuid', 'name'].flatMap((name) => readResourceId(resource, [name]) ?? []))
    .map((id) => `${path}/${encodeURIComponent(id)}`);
  return [...new Set([...(below === undefined ? [] : [below]), ...named])];
}

/** The answer, and what is in it: `{ "server": { "id": … } }`. */
function listResources(json: unknown): JsonObject[] {
  if (!isObject(json)) return [];
  const [single, ...others] = Object.values(json);
  return others.length === 0 && isObject(single) ? [single] : [json];
}

function isRemovable(service: Service, path: string): boolean {
  return service.match('DELETE', path, service.newest).contract.kind === 'operation';
}

/** @returns the status of the last refusal where none of the paths could be removed */
async function removeFirst(
  session: TargetSession,
  paths: readonly string[],
  most: number,
): Promise<number | undefined> {
  let last = 404;
  for (let tries = 1; tries <= most; tries += 1) {
    const statuses: number[] = [];
    for (const path of paths) {
      const status = await session.remove(path);
      if (status < 300) return undefined;
      statuses.push(status);
    }
    last = statuses[0] as number;
    if (!statuses.includes(409) || tries === most) break;
    await session.wait(SECONDS_BETWEEN);
  }
  return last === 404 ? undefined : last;
}
