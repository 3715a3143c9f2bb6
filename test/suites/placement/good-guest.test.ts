/**
 * A run is a good guest: on a cloud that others use it gives the same verdict, changes nothing of theirs, byte for
 * byte, and leaves nothing of its own, whenever it is ended. GOOD_GUEST_MOMENTS tells at how many moments of each
 * kind (1), GOOD_GUEST_SEED at which.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ReferenceServer, startReference } from '../../../reference/serve.ts';
import { Choices } from '../../../runner/case/choices.ts';
import type { Report } from '../../../runner/report/report.ts';
import { run } from '../../../runner/run/run.ts';
import type { MicroversionSelection } from '../../../runner/run/select-microversions.ts';
import { httpTarget } from '../../../runner/target/http-target.ts';
import { loadService } from '../../../spec/contract/load-service.ts';
import { placement } from '../../../suites/placement/suite.ts';
import { interop } from '../../cli/captured-io.ts';
import { countingProxy } from '../counting-proxy.ts';
import { endedBySignal } from '../ended-by-signal.ts';
import { changesOf, type Everything } from '../everything.ts';
import { type Busy, fillCloud } from './busy-cloud.ts';
import { lookAtEverything } from './look-at-everything.ts';

const service = loadService('placement');
const COUNT = 500;
/** A long run asks for more of everything. */
const LONG = process.env.GOOD_GUEST_MOMENTS !== undefined;
const MOMENTS = Number(process.env.GOOD_GUEST_MOMENTS ?? 1);
const SEED = process.env.GOOD_GUEST_SEED ?? 'guest';

/** Milliseconds, for machines that others use as well. */
const LIMIT = 600_000;

let cloud: ReferenceServer;
let busy: Busy;
let last: Everything;

beforeAll(async () => {
  cloud = await startReference({ service });
  busy = await fillCloud(cloud.url, COUNT);
  last = await lookAtEverything(cloud.url, busy);
});
afterAll(() => cloud.close());

/** What changed since it was asked last. */
async function changes(): Promise<string[]> {
  const before = last;
  last = await lookAtEverything(cloud.url, busy);
  return changesOf(before, last);
}

interface Asked {
  only?: string;
  seed?: string;
  signal?: AbortSignal;
  selection?: MicroversionSelection;
}

async function judged(url: string, asked: Asked = {}): Promise<Report> {
  const target = httpTarget(url, { timeout: 30, connections: 4 });
  const usual = { token: 'admin', selection: { kind: 'boundaries' }, concurrency: 4, seed: SEED } as const;
  try {
    return await run({ service, suite: placement, target, ...usual, ...asked });
  } finally {
    await target.close();
  }
}

/** Cases that did not pass, with why. */
function troubled({ cases }: Report): string[] {
  return cases
    .filter(({ verdict }) => verdict !== 'pass' && verdict !== 'skipped')
    .map(({ id, microversion, reason }) => `${id} at ${microversion}: ${reason}`);
}

/** Which part of the suite, and at which of its calls. */
function moments(kind: string): [part: string, call: number, seed: string][] {
  return Array.from({ length: MOMENTS }, (_none, number) => {
    const choose = new Choices(SEED, kind, number);
    const [part, calls] = choose.pick(LONG ? [...PARTS, WHOLE] : PARTS);
    return [part, choose.integer(20, calls), `${SEED}-${kind}-${number}`];
  });
}

/** Globs, and a number of calls that each has at least. */
const PARTS: readonly (readonly [string, number])[] = [
  ['placement.allocations*', 1_500],
  ['placement.candidates*', 1_500],
  ['placement.model*', 1_500],
  ['placement.re*', 1_500],
  ['placement.traits*', 150],
];
const WHOLE = ['*', 30_000] as const;

const asked = (only: string, seed: string) => ['placement', '--only', only, '--seed', seed];

describe('a run on a cloud that others use', () => {
  it(
    'ends as on an empty one',
    async () => {
      const empty = await startReference({ service });
      const selection = { kind: LONG ? 'boundaries' : 'latest' } as const;
      const alone = await judged(empty.url, { selection });
      await empty.close();
      const among = await judged(cloud.url, { selection });
      expect([among.verdict, among.summary.cases]).toEqual([alone.verdict, alone.summary.cases]);
    },
    LIMIT,
  );

  it(
    'leaves everything as it was',
    async () => {
      const report = await judged(cloud.url);
      expect(troubled(report)).toEqual([]);
      expect(report).toMatchObject({ verdict: 'pass', leftBehind: [] });
      expect(await changes()).toEqual([]);
    },
    LIMIT,
  );

  it.each(moments('abort'))(
    'leaves nothing when it is ended: %s, call %i',
    async (only, call, seed) => {
      const ending = new AbortController();
      const proxy = await countingProxy(cloud.url, (number) => number === call && ending.abort());
      const report = await judged(proxy.url, { only, seed, signal: ending.signal });
      await proxy.close();
      expect(report).toMatchObject({ partial: true, leftBehind: [], findings: [] });
      expect(await changes()).toEqual([]);
    },
    LIMIT,
  );

  it.each(moments('SIGINT'))(
    'leaves nothing after Ctrl-C: %s, call %i',
    async (only, call, seed) => {
      expect(await endedBySignal('SIGINT', cloud.url, call, asked(only, seed))).toMatchObject({ code: 3 });
      expect(await changes()).toEqual([]);
    },
    LIMIT,
  );

  it.each(moments('SIGKILL'))(
    'leaves what interop clean finds: %s, call %i',
    async (only, call, seed) => {
      expect(await endedBySignal('SIGKILL', cloud.url, call, asked(only, seed))).toMatchObject({
        code: null,
      });
      const cleaned = await interop(['clean', 'placement', '--target', cloud.url]);
      expect(cleaned).toMatchObject({ code: 0, err: '' });
      expect(await changes()).toEqual([]);
    },
    LIMIT,
  );
});
