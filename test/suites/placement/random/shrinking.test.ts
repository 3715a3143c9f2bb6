/** Faults that only a history shows: the smallest sequence of calls that does is found, and does so again. */
import { afterEach, describe, expect, it } from 'vitest';
import { startReference } from '../../../../reference/serve.ts';
import { compare } from '../../../../runner/compare/compare.ts';
import type { CompareOptions } from '../../../../runner/compare/compare-options.ts';
import type {
  Comparison,
  DifferenceCause,
  ShortestSequence,
} from '../../../../runner/compare/result/comparison.ts';
import type { Request, Response } from '../../../../runner/exchange.ts';
import { httpTarget } from '../../../../runner/target/http-target.ts';
import type { Target } from '../../../../runner/target/target.ts';
import { loadService } from '../../../../spec/contract/load-service.ts';
import { placementCalls } from '../../../../suites/placement/random/calls.ts';
import { placement } from '../../../../suites/placement/suite.ts';
import { withJson } from '../../../faults/edits.ts';

const service = loadService('placement');

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const thing of open.splice(0)) await thing.close();
});

async function reference(): Promise<Target> {
  const server = await startReference({ service });
  const target = httpTarget(server.url, { timeout: 30, connections: 2 });
  open.push(target, server);
  return target;
}

/** The second target answers as it should until something has been done to a provider, and then never again of it. */
function spoiltBy(
  target: Target,
  spoils: Spoiling,
  spoilt: (request: Request) => string | undefined,
): Target {
  const touched = new Set<string>();
  return {
    ...target,
    async send(request) {
      const response = await target.send(request);
      if (response.status < 300) for (const uuid of spoils(request)) touched.add(uuid);
      if (request.method === 'DELETE') touched.delete(uuidIn(request.path));
      return touched.has(spoilt(request) ?? '') && response.status === 200 ? wrong(response) : response;
    },
  };
}

/** The providers to which a call does it. */
type Spoiling = (request: Request) => readonly string[];

function wrong(response: Response): Response {
  return withJson(response, (json) => ({ ...json, vendor: 'odd' }));
}

function uuidIn(path: string): string {
  return path.split('?')[0]?.split('/')[2] ?? '';
}

const aggregateIsSet: Spoiling = ({ method, path }) =>
  method === 'PUT' && path.endsWith('/aggregates') ? [uuidIn(path)] : [];

const somethingIsAllocated: Spoiling = ({ method, path, body }) =>
  method === 'PUT' && path.startsWith('/allocations/')
    ? Object.keys(JSON.parse(body ?? '{}').allocations ?? {})
    : [];

const reading =
  (part: string) =>
  ({ method, path }: Request) =>
    method === 'GET' && path.endsWith(`/${part}`) ? uuidIn(path) : undefined;

async function optionsWith(spoils: Spoiling, part: string): Promise<CompareOptions> {
  const [first, second] = [await reference(), await reference()];
  return {
    ...{ service, createCallSource: placementCalls, token: 'admin', tokenCheck: placement.tokenCheck },
    targets: [first, spoiltBy(second, spoils, reading(part))],
    selection: { kind: 'range', since: '1.28', until: '1.39' },
    ...{ calls: 2000, seed: 'shrinking', shrink: { seconds: 600, calls: 100_000 } },
  };
}

async function compared(spoils: Spoiling, part: string, more: Partial<CompareOptions> = {}) {
  return await compare({ ...(await optionsWith(spoils, part)), ...more });
}

function shortestOf({ causes }: Comparison): ShortestSequence {
  return (causes[0] as DifferenceCause).shortest as ShortestSequence;
}

const HISTORIES: [string, Spoiling, string, string[]][] = [
  [
    'traits are wrong once an aggregate was set',
    aggregateIsSet,
    'traits',
    ['createResourceProvider', 'replaceResourceProviderAggregates', 'listResourceProviderTraits'],
  ],
  [
    'usages are wrong once something was allocated',
    somethingIsAllocated,
    'usages',
    ['createResourceProvider', 'replaceInventories', 'replaceAllocations', 'getResourceProviderUsages'],
  ],
];

describe('the smallest sequence', () => {
  it.each(HISTORIES)('%s', async (_name, spoils, part, operations) => {
    const found = await compared(spoils, part);
    const shortest = shortestOf(found);
    expect(found.leftBehind).toEqual([]);
    expect(shortest.from).toBeGreaterThan(operations.length);
    expect(shortest.isSmallest).toBe(true);
    expect(shortest.calls.map(({ operation }) => operation)).toEqual(operations);
    expect(
      shortest.calls.slice(0, -1).flatMap(({ responses }) => responses.map(({ status }) => status < 300)),
    ).not.toContain(false);
  });

  it('shows the difference on other servers too, call by call as it is written', async () => {
    const { calls } = shortestOf(await compared(somethingIsAllocated, 'usages'));
    const other = await reference();
    const odd = spoiltBy(await reference(), somethingIsAllocated, reading('usages'));
    const answers: Response[][] = [];
    for (const { request } of calls) {
      const sent = { ...request, headers: { ...request.headers, 'x-auth-token': 'admin' } };
      answers.push([await other.send(sent), await odd.send(sent)]);
    }
    expect(answers.map((both) => both.map(({ status }) => status < 300))).not.toContainEqual([false, false]);
    expect(answers.at(-1)?.map(({ body }) => body.includes('vendor'))).toEqual([false, true]);
  });

  it('is the same one for the same seed', async () => {
    const [one, again] = [await compared(aggregateIsSet, 'traits'), await compared(aggregateIsSet, 'traits')];
    const requestsOf = (comparison: Comparison) => shortestOf(comparison).calls.map(({ request }) => request);
    expect(requestsOf(again)).toEqual(requestsOf(one));
  });

  it('is as small as it was when calls ran out, and is said to be', async () => {
    const limits = { seconds: 600, calls: 60 };
    const found = await compared(somethingIsAllocated, 'usages', { shrink: limits });
    expect(shortestOf(found)).toMatchObject({ isSmallest: false });
    const { calls, from } = shortestOf(found);
    expect(calls.length).toBeGreaterThan(4);
    expect(calls.length).toBeLessThan(from);
  });

  it('is null where it is not even known whether anything shows it again', async () => {
    const found = await compared(somethingIsAllocated, 'usages', { shrink: { seconds: 600, calls: 1 } });
    expect(found.causes[0]?.shortest).toBeNull();
  });

  it('is not looked for where it is not wanted', async () => {
    const { shrink: _wanted, ...others } = await optionsWith(aggregateIsSet, 'traits');
    const found = await compare(others);
    expect(found.verdict).toBe('different');
    expect(found.causes[0]).not.toHaveProperty('shortest');
  });
});
