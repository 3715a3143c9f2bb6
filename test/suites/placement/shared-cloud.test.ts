import { expect, it } from 'vitest';
import { runUntilCtrlC } from '../run-until-ctrl-c.ts';
import { describeSharedCloud } from './describe-shared-cloud.ts';

const parts = [
  ['placement.allocations*', 150],
  ['placement.candidates*', 150],
  ['placement.traits*', 150],
] as const;

const options = { depth: 'quick', providers: 150, endings: 1, parts, seed: 'shared', runUntilCtrlC } as const;

describeSharedCloud(options, 'shared', (report) => {
  it('observes every declared answer', () => {
    const gaps = report().coverage.filter(
      ({ observed, untriggeredReason }) => observed === 0 && untriggeredReason === null,
    );
    expect(gaps).toEqual([]);
  });
});
