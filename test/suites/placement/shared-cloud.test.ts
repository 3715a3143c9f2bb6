import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { runUntilCtrlC } from '../run-until-ctrl-c.ts';
import { describeSharedCloud } from './describe-shared-cloud.ts';

const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
/** What `interop run placement` prints. How many calls the cases of the model make depends on the seed. */
const [, cases = '', calls = '', seed = ''] =
  /depth standard: ([\d,]+) cases, ([\d,]+) calls, no violation, in .* \(seed (\w+)\)/.exec(readme) ?? [];
const parts = [
  ['placement.allocations*', 150],
  ['placement.candidates*', 150],
  ['placement.traits*', 150],
] as const;

const options = {
  depth: 'standard',
  providers: 150,
  endings: 1,
  parts,
  seed: 'shared',
  runUntilCtrlC,
} as const;

describeSharedCloud(options, seed, (report) => {
  it('observes every declared answer', () => {
    const gaps = report().coverage.filter(
      ({ observed, untriggeredReason }) => observed === 0 && untriggeredReason === null,
    );
    expect(gaps).toEqual([]);
  });

  // When cases are added, run `npm run conformance` and put its output into the README.
  it('has the cases and calls that the README shows', () => {
    const { cases: results } = report();
    const sum = results.reduce((before, { exchanges }) => before + exchanges, 0);
    expect([results.length, sum].map((count) => count.toLocaleString('en'))).toEqual([cases, calls]);
  });
});
