/** Samples of GETs that need no workflow: ids for their paths come from what the lists of the target answer. */
import type { Cloud } from '../../runner/case/cloud.ts';
import type { MakeSample, Sample } from '../../runner/case/generated/sample.ts';
import { SetupFailed } from '../../runner/case/interruptions.ts';
import { fillPath } from '../../runner/case/paths.ts';
import {
  type Contract,
  findResponse,
  needsQuery,
  type QueryParameter,
} from '../../spec/contract/contract.ts';
import type { Microversion } from '../../spec/contract/microversion.ts';
import type { Service } from '../../spec/contract/service.ts';
import { findIds } from './list-items.ts';

/** By operation; none for one that is no GET or changes something, needs a query, or has a path that no list leads to. */
export function listSamples(service: Service): Record<string, MakeSample> {
  const items = listReadableItems(service).filter(({ query }) => Object.keys(query).length === 0);
  const found = items.map((item): [string, MakeSample] => [
    item.operation,
    item.steps.length === 0 ? async () => ({}) : (cloud, at) => findSample(cloud, at, item),
  ]);
  return Object.fromEntries(found);
}

/** A GET that can be called with items of lists; without any where its path has no parameters. */
export interface ReadableItem {
  operation: string;
  method: string;
  path: string;
  steps: readonly ListStep[];
  /** The parameters that a call must have: each with a value that it may take, which need not name anything. */
  query: Readonly<Record<string, string>>;
  /** The versions that have it. */
  ranges: readonly Pick<Contract, 'since' | 'until'>[];
}

/** A parameter of a path, and the list whose items have its values. */
export interface ListStep {
  parameter: string;
  /** The path template before the parameter. */
  list: string;
  /** The GET of the list. */
  operation: string;
}

export function listReadableItems(service: Service): ReadableItem[] {
  return service.operations().flatMap((operation): ReadableItem[] => {
    const ranges = service.revisions(operation);
    const [{ method, path }] = ranges as [Contract, ...Contract[]];
    if (method !== 'GET') return [];
    if (service.profile.requests.unsafeReads.includes(operation)) return [];
    // A parameter within a segment, `/v{version}`, is no item of a list.
    if (/[^/]\{|\}[^/]/.test(path)) return [];
    const steps = stepsTo(service, path);
    return steps === undefined
      ? []
      : [{ operation, method, path, steps, query: neededQueryOf(ranges), ranges }];
  });
}

function neededQueryOf(ranges: readonly Contract[]): Record<string, string> {
  const needed = ranges.flatMap(({ query }) => query.parameters).filter(({ required }) => required);
  return Object.fromEntries(needed.map((parameter) => [parameter.name, valueFor(parameter)]));
}

function valueFor({ schema }: QueryParameter): string {
  const [example] = [schema.examples, schema.enum].flatMap((values) => (Array.isArray(values) ? values : []));
  return String(example ?? schema.example ?? schema.default ?? 'interop');
}

/** `/servers/{server_id}/tags/{tag}` needs an item of `/servers`, and then one of `/servers/{server_id}/tags`. */
function stepsTo(service: Service, path: string): ListStep[] | undefined {
  const steps: ListStep[] = [];
  for (const match of path.matchAll(/\/\{([^{}]+)\}/g)) {
    const list = path.slice(0, match.index);
    const operation = findList(service, list)?.operation;
    if (operation === undefined) return undefined;
    steps.push({ parameter: match[1] as string, list, operation });
  }
  return steps;
}

function findList(service: Service, path: string): Contract | undefined {
  return service.contracts.find(
    (one) => one.kind === 'operation' && one.method === 'GET' && one.path === path && !needsQuery(one),
  );
}

/** @throws as `findParams`; Skipped where the item does not have what is asked for, such as the snapshots of a server */
async function findSample(
  cloud: Cloud,
  at: Microversion,
  { method, path, operation, steps }: ReadableItem,
): Promise<Sample> {
  const params = await findParams(cloud, at, path, steps);
  const request = { method, path: fillPath(path, params), microversion: at };
  const { call } = await cloud.call(request, { status: 'any' });
  const { status } = call.exchange.response;
  if ((status >= 400 && status < 500) || status === 501)
    cloud.skip(`${operation} answered ${status} at ${at} for the items that lists have`);
  return { params };
}

/** @throws Skipped where a list is empty; SetupFailed where one cannot be read, though its answer is a declared one */
async function findParams(
  cloud: Cloud,
  at: Microversion,
  path: string,
  steps: readonly ListStep[],
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
  if (status >= 300) {
    const reason = `GET ${list} answered ${status} where the case needs an id of it`;
    // A status that the documents do not declare was judged: a violation fails the case, and a known failure leaves nothing to ask.
    if (findResponse(call.contract, status) === undefined) cloud.skip(reason);
    throw new SetupFailed(reason);
  }
  return findIds(call.json, list, parameter);
}
