/** SHARED_CLOUD_ENDINGS and SHARED_CLOUD_SEED choose how many runs are ended in each way, and at which calls. */
import { runUntilSignal } from '../run-until-signal.ts';
import { describeSharedCloud } from './describe-shared-cloud.ts';

const parts = [
  ['placement.allocations*', 1_500],
  ['placement.candidates*', 1_500],
  ['placement.model*', 1_500],
  ['placement.re*', 1_500],
  ['placement.traits*', 150],
  ['*', 30_000],
] as const;

const endings = Number(process.env.SHARED_CLOUD_ENDINGS ?? 3);
const seed = process.env.SHARED_CLOUD_SEED ?? 'long';

const runUntilCtrlC = (url: string, call: number, args: readonly string[]) =>
  runUntilSignal('SIGINT', url, call, args);

describeSharedCloud({ depth: 'full', providers: 500, endings, parts, seed, runUntilCtrlC });
