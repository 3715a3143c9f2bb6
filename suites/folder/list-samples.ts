/** Samples of GETs that need no workflow: ids for their paths come from what the lists of the target answer. */
import type { Cloud } from '../../runner/case/cloud.ts';
import type { MakeSample, Sample } from '../../runner/case/generated/sample.ts';
import { SetupFailed } from '../../runner/case/interruptions.ts';
import { fillPath } from '../../runner/case/paths.ts';
import { type Contract, needsQuery } from '../../spec/contract/contract.ts';
import type { Microversion } from '../../spec/contract/microversion.ts';
import type { Service } from '../../spec/contract/service.ts';
import { findIds } from './list-items.ts';

/** By operation; none for one that is no GET or changes something, needs a query, or has a path that no list leads to. */
export function listSamples(service: Service): Record<string, MakeSample> {
  const found = service.operations().map((operation): [string, MakeSample] | null => {
    const revisions = service.revisions(operation);
    const [contract] = revisions as [Contract, ...Contract[]];
    if (contract.method !== 'GET' || revisions.some(needsQuery)) return null;
    if (service.profile.requests.unsafeReads.includes(operation)) return null;
    if (!contract.path.includes('{')) return [operation, async () => ({})];
    const steps = stepsTo(contract.path);
    // A parameter within a segment, `/v{version}`, is no item of a list.
    if (/[^/]\{|\}[^/]/.test(contract.path) || !steps.every(({ list }) => hasList(service, list)))
      return null;
    return [operation, (cloud, at) => findSample(cloud, at, contract, steps)];
  });
  return Object.fromEntries(found.filter((each) => each !== null));
}

/** A parameter of a path, and the list whose items have its values. */
interface Step {
  parameter: string;
  /** The path template before the parameter. */
  list: string;
}

/** `/servers/{server_id}/tags/{tag}` needs an item of `/servers`, and then one of `/servers/{server_id}/tags`. */
function stepsTo(path: string): Step[] {
  return [...path.matchAll(/\/\{([^{}]+)\}/g)].map((match) => ({
    parameter: match[1] as string,
    list: path.slice(0, match.index),
  }));
}

function hasList(service: Service, path: string): boolean {
  return service.contracts.some(
    (one) => one.kind === 'operation' && one.method === 'GET' && one.path === path && !needsQuery(one),
  );
}

/** @throws as `findParams`; Skipped where the item does not have what is asked for, such as the snapshots of a server */
async function findSample(
  cloud: Cloud,
  at: Microversion,
  { method, path, operation }: Contract,
  steps: readonly Step[],
): Promise<Sample> {
  const params = await findParams(cloud, at, path, steps);
  const request = { method, path: fillPath(path, params), microversion: at };
  const { call } = await cloud.call(request, { status: 'any' });
  const { status } = call.exchange.response;
  if ((status >= 400 && status < 500) || status === 501)
    cloud.skip(`${operation} answered ${status} at ${at} for the items that lists have`);
  return { params };
}

/** @throws Skipped where a list is empty; SetupFailed where one cannot be read */
async function findParams(
  cloud: Cloud,
  at: Microversion,
  path: string,
  steps: readonly Step[],
): Promise<Record<string, string>> {
  const params: Record<string, string> = {};
  for (const { parameter, list } of steps) {
    const ids = await readIds(cloud, at, fillPath(list, params), parameter);
    const [id] = ids;
    if (id === undefined)
      cloud.skip(`${list} has no item at ${at} whose id could be the ${parameter} of ${path}`);
    params[parameter] = id;
  }
  return params;
}

async function readIds(cloud: Cloud, at: Microversion, list: string, parameter: string): Promise<string[]> {
  const { call } = await cloud.call({ method: 'GET', path: list, microversion: at }, { status: 'any' });
  const { status } = call.exchange.response;
  if (status >= 400 && status < 500)
    cloud.skip(`GET ${list} answered ${status} at ${at}, so that no ${parameter} is known`);
  if (status >= 300) throw new SetupFailed(`GET ${list} answered ${status} where the case needs an id of it`);
  return findIds(call.json, list, parameter);
}
