/** Placement's calls, made to reference servers. */
import { describe, expect, it } from 'vitest';
import { startReference } from '../../../../reference/serve.ts';
import type { CreateCallSource } from '../../../../runner/case/call-source.ts';
import { compare } from '../../../../runner/compare/compare.ts';
import type { Comparison } from '../../../../runner/compare/result/comparison.ts';
import type { Request } from '../../../../runner/exchange.ts';
import type { MicroversionSelection } from '../../../../runner/run/select-microversions.ts';
import { httpTarget } from '../../../../runner/target/http-target.ts';
import type { Target } from '../../../../runner/target/target.ts';
import { loadService } from '../../../../spec/contract/load-service.ts';
import { placementCalls } from '../../../../suites/placement/random/calls.ts';
import { namesOf } from '../../../../suites/placement/random/names.ts';
import { placement } from '../../../../suites/placement/suite.ts';
import { type Fault, withFault } from '../../../faults/fault.ts';
import { FAULTS } from '../../../faults/faults.ts';

const service = loadService('placement');

const ALL: MicroversionSelection = { kind: 'all' };

interface Compared {
  comparison: Comparison;
  /** What the first target was sent. */
  requests: Request[];
}

/** Two reference servers, the second one behind a fault where one is given. */
async function compared(
  seed: string,
  calls: number,
  fault?: Fault,
  selection = ALL,
  createCallSource: CreateCallSource = placementCalls,
): Promise<Compared> {
  const references = await Promise.all([startReference({ service }), startReference({ service })]);
  const [first, second] = references.map(({ url }) => httpTarget(url, { timeout: 30, connections: 2 })) as [
    Target,
    Target,
  ];
  const requests: Request[] = [];
  const recorded: Target = {
    ...first,
    send(request) {
      requests.push(request);
      return first.send(request);
    },
  };
  const comparison = await compare({
    service,
    createCallSource,
    targets: [recorded, fault ? withFault(second, fault) : second],
    token: 'admin',
    tokenCheck: placement.tokenCheck,
    selection,
    calls,
    seed,
    keepGoing: fault === undefined,
    resetEvery: 500,
  });
  for (const target of [first, second]) await target.close();
  for (const reference of references) await reference.close();
  return { comparison, requests };
}

describe('two reference servers', () => {
  it('answer 1,500 calls alike, are left empty, and let calls of every operation succeed', async () => {
    const { comparison } = await compared('two references', 1500);
    expect(comparison.causes.map(({ operation, summary, first }) => ({ operation, summary, first }))).toEqual(
      [],
    );
    expect(comparison).toMatchObject({ verdict: 'same', calls: 1500, problem: null, leftBehind: [] });
    const made = comparison.tallies.map(({ operation }) => operation);
    expect(service.operations().filter((operation) => !made.includes(operation))).toEqual([]);
    const failing = comparison.tallies.filter(
      ({ operation, statuses }) =>
        service.operations().includes(operation) &&
        !Object.keys(statuses).some((status) => Number(status) < 300),
    );
    expect(failing).toEqual([]);
  });
});

describe('the same seed', () => {
  it('makes the same calls, and another one makes others', async () => {
    const [one, again, other] = await Promise.all([
      compared('a', 300),
      compared('a', 300),
      compared('b', 300),
    ]);
    expect(again?.requests).toEqual(one?.requests);
    expect(other?.requests).not.toEqual(one?.requests);
  });
});

describe('the calls', () => {
  it('leave out what the real service answers by chance or with 500', async () => {
    const { requests } = await compared('left out', 1000);
    const queries = candidateQueries(requests);
    expect(queries.length).toBeGreaterThan(50);
    expect(queries.filter(isAmbiguous).map(String)).toEqual([]);
    expect(requests.filter(({ path }) => /:(2147483648|\d{11,})/.test(path))).toEqual([]);
  });

  it('ask what is answered by chance when they are told to', async () => {
    const all = { ambiguousCandidates: true, knownServerErrors: false, databasePatterns: false };
    const { requests } = await compared('left out', 1000, undefined, ALL, (given) =>
      placementCalls(given, all),
    );
    const queries = candidateQueries(requests);
    expect(queries.filter(isAmbiguous).length).toBeGreaterThan(0);
  });

  it('make nothing that has no name of ours', async () => {
    const { requests } = await compared('names', 1000);
    const { providers } = namesOf('names');
    const created = requests
      .filter(({ method, path }) => method === 'POST' && path === '/resource_providers')
      .map(({ body }) => parsed(body)?.uuid)
      .filter((uuid): uuid is string => typeof uuid === 'string' && /^[0-9a-f-]{32,36}$/.test(uuid));
    expect(created.length).toBeGreaterThan(20);
    const ours = new Set(providers.flatMap((uuid) => [uuid, uuid.replaceAll('-', '')]));
    expect(created.filter((uuid) => !ours.has(uuid))).toEqual([]);
  });
});

/** Faults of several kinds that random calls must come by; one of a single microversion is looked for near it. */
const FOUND: [string, MicroversionSelection][] = [
  ['extra-header', ALL],
  ['etag-on-one-operation', ALL],
  ['request-id-lost', ALL],
  ['extra-property', ALL],
  ['property-lost', ALL],
  ['extra-property-in-errors', ALL],
  ['errors-in-html', ALL],
  ['answers-may-be-cached', ALL],
  ['parent-one-version-early', { kind: 'range', since: '1.10', until: '1.12' }],
];

describe('a fault of one server', () => {
  it.each(FOUND)('%s is found', async (id, selection) => {
    const fault = FAULTS.find((one) => one.id === id) as Fault;
    const { comparison } = await compared(`fault ${id}`, 1000, fault, selection);
    expect(comparison.verdict).toBe('different');
  });
});

// biome-ignore lint/suspicious/noExplicitAny: bodies have every shape
function parsed(body: string | null): any {
  try {
    return JSON.parse(body ?? 'null');
  } catch {
    return undefined;
  }
}

function candidateQueries(requests: readonly Request[]): URLSearchParams[] {
  return requests
    .filter(({ path }) => path.startsWith('/allocation_candidates?'))
    .map(({ path }) => new URLSearchParams(path.split('?')[1]));
}

/** See Options.ambiguousCandidates. Of a repeated parameter the last value counts. */
function isAmbiguous(query: URLSearchParams): boolean {
  const groups = [...new Set(query.keys())].filter((name) => name.startsWith('resources'));
  const lastOf = (name: string) => query.getAll(name).at(-1) ?? '';
  const classesOf = (name: string) =>
    lastOf(name)
      .split(',')
      .map((pair) => pair.split(':')[0] as string);
  const suffixed = groups.filter((name) => name !== 'resources' && classesOf(name)[0] !== '');
  // What is no request for resources is refused.
  if (!/^\w+:\d+(,\w+:\d+)*$/.test(lastOf('resources')) || suffixed.length === 0) return false;
  const own = classesOf('resources');
  const shared = suffixed.some((name) => classesOf(name).some((one) => own.includes(one)));
  const onlyShared = !own.some((name) => ['VCPU', 'MEMORY_MB', 'SRIOV_NET_VF'].includes(name));
  return onlyShared || (shared && query.get('group_policy') !== 'none');
}
