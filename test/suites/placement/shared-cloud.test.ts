import { runUntilCtrlC } from '../run-until-ctrl-c.ts';
import { describeSharedCloud } from './describe-shared-cloud.ts';

const parts = [
  ['placement.allocations*', 150],
  ['placement.candidates*', 150],
  ['placement.traits*', 150],
] as const;

const options = { depth: 'quick', providers: 150, endings: 1, parts, seed: 'shared', runUntilCtrlC } as const;

describeSharedCloud(options);
