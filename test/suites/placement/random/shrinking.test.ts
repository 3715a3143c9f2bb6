/** Finds the shortest sequence for faults that depend on earlier calls, and replays it. */
import { afterEach, describe, expect, it } from 'vitest';
import { compare } from '../../../../runner/compare/compare.ts';
import type { CompareOptions } from '../../../../runner/compare/compare-options.ts';
import type {
  Comparison,
  DifferenceCause,
  ShortestSequence,
} from '../../../../runner/compare/result/comparison.ts';
import type { Request, Response } from '../../../../runner/exchange.ts';
import type { Target } from '../../../../runner/target/target.ts';
import { loadService } from '../../../../spec/contract/load-service.ts';
import { createPlacementCalls } from '../../../../suites/placement/random/call-source.ts';
import { placement } from '../../../../suites/placement/suite.ts';
import { withJson } from '../../../faults/edits.ts';
import { startPlacement } from '../../../in-process/placement.ts';

const service = loadService('placement');

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const thing of open.splice(0)) await thing.close();
});

async function startTarget(): Promise<Target> {
  const server = await startPlacement(service);
  open.push(server);
  return server.target;
}

/** Adds a property to answers about a provider, once a certain call has changed the provider. */
function addStatefulFault(
  target: Target,
  trigger: Trigger,
  readProvider: (request: Request) => string | undefined,
): Target {
  const touched = new Set<string>();
  return {
    ...target,
    async send(request) {
      const response = await target.send(request);
      if (response.status < 300) for (const uuid of trigger(request)) touched.add(uuid);
      if (request.method === 'DELETE') touched.delete(uuidIn(request.path));
      return touched.has(readProvider(request) ?? '') && response.status === 200
        ? addProperty(response)
        : response;
    },
  };
}

/** Returns the providers for which a call triggers the fault. */
type Trigger = (request: Request) => readonly string[];

function addProperty(response: Response): Response {
  return withJson(response, (json) => ({ ...json, vendor: 'odd' }));
}

function uuidIn(path: string): string {
  return path.split('?')[0]?.split('/')[2] ?? '';
}

const aggregateIsSet: Trigger = ({ method, path }) =>
  method === 'PUT' && path.endsWith('/aggregates') ? [uuidIn(path)] : [];

const somethingIsAllocated: Trigger = ({ method, path, body }) =>
  method === 'PUT' && path.startsWith('/allocations/')
    ? Object.keys(JSON.parse(body ?? '{}').allocations ?? {})
    : [];

const readOf =
  (part: string) =>
  ({ method, path }: Request) =>
    method === 'GET' && path.endsWith(`/${part}`) ? uuidIn(path) : undefined;

async function optionsWith(trigger: Trigger, part: string): Promise<CompareOptions> {
  const [first, second] = [await startTarget(), await startTarget()];
  return {
    ...{ service, createCallSource: createPlacementCalls, token: 'admin', tokenCheck: placement.tokenCheck },
    targets: [first, addStatefulFault(second, trigger, readOf(part))],
    selection: { kind: 'range', since: '1.28', until: '1.39' },
    ...{ calls: 2000, seed: 'shrinking', shrink: { seconds: 600, calls: 100_000 } },
  };
}

async function compareWithFault(trigger: Trigger, part: string, more: Partial<CompareOptions> = {}) {
  return await compare({ ...(await optionsWith(trigger, part)), ...more });
}

function shortestOf({ causes }: Comparison): ShortestSequence {
  return (causes[0] as DifferenceCause).shortest as ShortestSequence;
}

const HISTORIES: [string, Trigger, string, string[]][] = [
  [
    'traits have an extra property once aggregates were set',
    aggregateIsSet,
    'traits',
    ['createResourceProvider', 'replaceResourceProviderAggregates', 'listResourceProviderTraits'],
  ],
  [
    'usages have an extra property once there was an allocation',
    somethingIsAllocated,
    'usages',
    ['createResourceProvider', 'replaceInventories', 'replaceAllocations', 'getResourceProviderUsages'],
  ],
];

describe('the shortest sequence', () => {
  it.each(HISTORIES)('%s', async (_name, trigger, part, operations) => {
    const found = await compareWithFault(trigger, part);
    const shortest = shortestOf(found);
    expect(found.leftBehind).toEqual([]);
    expect(shortest.from).toBeGreaterThan(operations.length);
    expect(shortest.isSmallest).toBe(true);
    expect(shortest.calls.map(({ operation }) => operation)).toEqual(operations);
    expect(
      shortest.calls.slice(0, -1).flatMap(({ responses }) => responses.map(({ status }) => status < 300)),
    ).not.toContain(false);
  });

  it('reproduces the difference on other servers, as it is printed', async () => {
    const { calls } = shortestOf(await compareWithFault(somethingIsAllocated, 'usages'));
    const other = await startTarget();
    const odd = addStatefulFault(await startTarget(), somethingIsAllocated, readOf('usages'));
    const answers: Response[][] = [];
    for (const { request } of calls) {
      const sent = { ...request, headers: { ...request.headers, 'x-auth-token': 'admin' } };
      answers.push([await other.send(sent), await odd.send(sent)]);
    }
    expect(answers.map((both) => both.map(({ status }) => status < 300))).not.toContainEqual([false, false]);
    expect(answers.at(-1)?.map(({ body }) => body.includes('vendor'))).toEqual([false, true]);
  });

  it('is the same for the same seed', async () => {
    const [first, again] = [
      await compareWithFault(aggregateIsSet, 'traits'),
      await compareWithFault(aggregateIsSet, 'traits'),
    ];
    const requestsOf = (comparison: Comparison) => shortestOf(comparison).calls.map(({ request }) => request);
    expect(requestsOf(again)).toEqual(requestsOf(first));
  });

  it('may be longer, and says so, where the limit of calls ends the search', async () => {
    const limits = { seconds: 600, calls: 60 };
    const found = await compareWithFault(somethingIsAllocated, 'usages', { shrink: limits });
    expect(shortestOf(found)).toMatchObject({ isSmallest: false });
    const { calls, from } = shortestOf(found);
    expect(calls.length).toBeGreaterThan(4);
    expect(calls.length).toBeLessThan(from);
  });

  it('is null where the limit leaves no call to reproduce the difference', async () => {
    const found = await compareWithFault(somethingIsAllocated, 'usages', {
      shrink: { seconds: 600, calls: 1 },
    });
    expect(found.causes[0]?.shortest).toBeNull();
  });

  it('is absent without limits for shrinking', async () => {
    const { shrink: _limits, ...others } = await optionsWith(aggregateIsSet, 'traits');
    const found = await compare(others);
    expect(found.verdict).toBe('different');
    expect(found.causes[0]).not.toHaveProperty('shortest');
  });
});
