/**
 * The tests of a run on a cloud that others use: it conforms as on an empty one, changes nothing of theirs, byte for byte,
 * and leaves nothing of its own, whenever it ends.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Choices } from '../../../runner/case/generated/choices.ts';
import type { Depth } from '../../../runner/depth.ts';
import type { Report } from '../../../runner/report/report.ts';
import { run } from '../../../runner/run/run.ts';
import type { RunOptions } from '../../../runner/run/run-options.ts';
import { loadService } from '../../../spec/contract/load-service.ts';
import { placement } from '../../../suites/placement/suite.ts';
import { interop } from '../../cli/captured-io.ts';
import { startPlacement } from '../../in-process/placement.ts';
import type { InProcessServer } from '../../in-process/serve.ts';
import { runUntilSignal } from '../run-until-signal.ts';
import { changesBetween, type Snapshot } from '../snapshot.ts';
import { type CloudContents, fillCloud } from './fill-cloud.ts';
import { takeSnapshot } from './take-snapshot.ts';

export interface SharedCloudOptions {
  /** How much of the suite runs where a run is not ended. */
  depth: Depth;
  /** How many resource providers others have. */
  providers: number;
  /** How many runs are ended in each way. */
  endings: number;
  /** The runs that are ended: globs of cases, and a number of calls that each run makes at least. */
  parts: readonly (readonly [only: string, calls: number])[];
  /** Runs until Ctrl-C comes during a call, in this process or in one of its own. */
  runUntilCtrlC(url: string, call: number, args: readonly string[]): Promise<{ code: number | null }>;
  /** Chooses the calls of the models, and the calls at which runs are ended. */
  seed: string;
}

/** Milliseconds, for busy machines. */
const LIMIT = 600_000;
const service = loadService('placement');

export function describeSharedCloud(options: SharedCloudOptions): void {
  let cloud: InProcessServer;
  let contents: CloudContents;
  let last: Snapshot;
  beforeAll(async () => {
    cloud = await startPlacement(service);
    contents = await fillCloud(cloud.target, options.providers);
    last = await takeSnapshot(cloud.target, contents);
  }, LIMIT);
  afterAll(() => cloud.close());

  /** What changed since the last call. */
  async function changes(): Promise<string[]> {
    const before = last;
    last = await takeSnapshot(cloud.target, contents);
    return changesBetween(before, last);
  }

  function judge(more: Partial<RunOptions>): Promise<Report> {
    const common = { token: 'admin', selection: { kind: 'boundaries' }, concurrency: 4 } as const;
    return run({ service, suite: placement, target: cloud.target, ...common, ...more });
  }

  describe('a run to its end', () => {
    let report: Report;
    beforeAll(async () => {
      report = await judge({ seed: options.seed, depth: options.depth });
    }, LIMIT);

    it('conforms', () => {
      expect(report.findings).toEqual([]);
      expect(report.cases.filter(({ verdict }) => verdict !== 'pass')).toEqual([]);
      expect(report.verdict).toBe('pass');
    });

    it(
      'leaves everything as it was',
      async () => {
        expect(report.leftBehind).toEqual([]);
        expect(await changes()).toEqual([]);
      },
      LIMIT,
    );

    // Which of them the models of a quick run observe depends on the seed.
    if (options.depth === 'full')
      it('observes every declared answer', () => {
        const gaps = report.coverage.filter(
          ({ observed, untriggeredReason }) => observed === 0 && untriggeredReason === null,
        );
        expect(gaps).toEqual([]);
      });
  });

  describe('a run that ends early', () => {
    it.each(endingsOf(options, 'abort'))(
      'leaves nothing when it is aborted: %s, call %i',
      async (only, call, seed) => {
        const ending = new AbortController();
        let calls = 0;
        const send: typeof cloud.target.send = (request) => {
          calls += 1;
          if (calls === call) ending.abort();
          return cloud.target.send(request);
        };
        const report = await judge({ only, seed, signal: ending.signal, target: { ...cloud.target, send } });
        expect(report).toMatchObject({ partial: true, leftBehind: [], findings: [] });
        expect(await changes()).toEqual([]);
      },
      LIMIT,
    );

    it.each(endingsOf(options, 'SIGINT'))(
      'leaves nothing after Ctrl-C: %s, call %i',
      async (only, call, seed) => {
        const args = ['placement', '--only', only, '--seed', seed];
        expect(await options.runUntilCtrlC(cloud.url, call, args)).toMatchObject({ code: 3 });
        expect(await changes()).toEqual([]);
      },
      LIMIT,
    );

    it.each(endingsOf(options, 'SIGKILL'))(
      'leaves what interop clean finds when it is killed: %s, call %i',
      async (only, call, seed) => {
        const args = ['placement', '--only', only, '--seed', seed];
        expect(await runUntilSignal('SIGKILL', cloud.url, call, args)).toMatchObject({ code: null });
        const cleaned = await interop(['clean', 'placement', '--target', cloud.url]);
        expect(cleaned).toMatchObject({ code: 0, err: '' });
        expect(await changes()).toEqual([]);
      },
      LIMIT,
    );
  });
}

function endingsOf(
  { endings, parts, seed }: SharedCloudOptions,
  kind: string,
): [only: string, call: number, seed: string][] {
  return Array.from({ length: endings }, (_none, number) => {
    const choose = new Choices(seed, kind, number);
    const [only, calls] = choose.pick(parts);
    return [only, choose.integer(20, calls), `${seed}-${kind}-${number}`];
  });
}
