/** Compares reference servers with Placement's random calls. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { CreateCallSource } from '../../../../runner/case/generated/call-source.ts';
import { compare } from '../../../../runner/compare/compare.ts';
import type { Comparison } from '../../../../runner/compare/result/comparison.ts';
import type { Request } from '../../../../runner/exchange.ts';
import type { MicroversionSelection } from '../../../../runner/plan/select-microversions.ts';
import type { Target } from '../../../../runner/target/target.ts';
import { loadService } from '../../../../spec/contract/load-service.ts';
import { createPlacementCalls } from '../../../../suites/placement/random/call-source.ts';
import { createNames } from '../../../../suites/placement/random/names.ts';
import { placement } from '../../../../suites/placement/suite.ts';
import { type Fault, withFault } from '../../../faults/fault.ts';
import { FAULTS } from '../../../faults/faults.ts';
import { startPlacement } from '../../../in-process/placement.ts';

const service = loadService('placement');

const ALL: MicroversionSelection = { kind: 'all' };

interface ComparisonRecord {
  comparison: Comparison;
  /** Those that the first target received. */
  requests: Request[];
}

/** Compares two reference servers, the second one with the fault where one is given. */
async function compareReferences(
  seed: string,
  calls: number,
  fault?: Fault,
  selection = ALL,
  createCallSource: CreateCallSource = createPlacementCalls,
): Promise<ComparisonRecord> {
  const references = await Promise.all([startPlacement(service), startPlacement(service)]);
  const [first, second] = references.map(({ target }) => target) as [Target, Target];
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
  for (const reference of references) await reference.close();
  return { comparison, requests };
}

const SEED = 'two references';
let alike: ComparisonRecord;
beforeAll(async () => {
  alike = await compareReferences(SEED, 1500);
});

describe('two reference servers', () => {
  it('answer 1,500 calls alike, end up empty, and accept a call of every operation', () => {
    const { comparison } = alike;
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
  it('makes the same calls, and another seed makes others', async () => {
    const [first, again, other] = await Promise.all([
      compareReferences('a', 100),
      compareReferences('a', 100),
      compareReferences('b', 100),
    ]);
    expect(again?.requests).toEqual(first?.requests);
    expect(other?.requests).not.toEqual(first?.requests);
  });
});

describe('the calls', () => {
  it('leave out what the real service answers nondeterministically or with 500', () => {
    const { requests } = alike;
    const queries = candidateQueries(requests);
    expect(queries.length).toBeGreaterThan(50);
    expect(queries.filter(isAmbiguous).map(String)).toEqual([]);
    expect(requests.filter(({ path }) => /:(2147483648|\d{11,})/.test(path))).toEqual([]);
  });

  it('include ambiguous queries when the options ask for them', async () => {
    const all = { ambiguousCandidates: true, knownServerErrors: false, databasePatterns: false };
    const { requests } = await compareReferences('left out', 400, undefined, ALL, (given) =>
      createPlacementCalls(given, all),
    );
    const queries = candidateQueries(requests);
    expect(queries.filter(isAmbiguous).length).toBeGreaterThan(0);
  });

  it('create only resources with names of the comparison', () => {
    const { requests } = alike;
    const { providers } = createNames(SEED);
    const created = requests
      .filter(({ method, path }) => method === 'POST' && path === '/resource_providers')
      .map(({ body }) => parseBody(body)?.uuid)
      .filter((uuid): uuid is string => typeof uuid === 'string' && /^[0-9a-f-]{32,36}$/.test(uuid));
    expect(created.length).toBeGreaterThan(20);
    const ours = new Set(providers.flatMap((uuid) => [uuid, uuid.replaceAll('-', '')]));
    expect(created.filter((uuid) => !ours.has(uuid))).toEqual([]);
  });
});

/** Faults of several kinds that random calls must find; for one at a single microversion the range is small. */
const FINDABLE: [string, MicroversionSelection][] = [
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
  it.each(FINDABLE)('%s is found', async (id, selection) => {
    const fault = FAULTS.find((one) => one.id === id) as Fault;
    const { comparison } = await compareReferences(`fault ${id}`, 1000, fault, selection);
    expect(comparison.verdict).toBe('different');
  });
});

// biome-ignore lint/suspicious/noExplicitAny: bodies have every shape
function parseBody(body: string | null): any {
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

/** See CallOptions.ambiguousCandidates. The service uses the last value of a repeated parameter. */
function isAmbiguous(query: URLSearchParams): boolean {
  const groups = [...new Set(query.keys())].filter((name) => name.startsWith('resources'));
  const lastValueOf = (name: string) => query.getAll(name).at(-1) ?? '';
  const classesOf = (name: string) =>
    lastValueOf(name)
      .split(',')
      .map((pair) => pair.split(':')[0] as string);
  const suffixed = groups.filter((name) => name !== 'resources' && classesOf(name)[0] !== '');
  // The service refuses malformed resources.
  if (!/^\w+:\d+(,\w+:\d+)*$/.test(lastValueOf('resources')) || suffixed.length === 0) return false;
  const own = classesOf('resources');
  const shared = suffixed.some((name) => classesOf(name).some((one) => own.includes(one)));
  const onlyShared = !own.some((name) => ['VCPU', 'MEMORY_MB', 'SRIOV_NET_VF'].includes(name));
  return onlyShared || (shared && query.get('group_policy') !== 'none');
}
