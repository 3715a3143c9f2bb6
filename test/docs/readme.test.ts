import { expect, it } from 'vitest';
import { placement } from '../../suites/placement/suite.ts';
import { readmeRun } from './readme-run.ts';

// When cases are added, run `npm run conformance` and put its output into the README. The calls: readme.long.test.ts.
it('README.md shows as many cases as the depth standard has', () => {
  expect(readmeRun().cases).toBe(placement.readDepths?.().tasks.length);
});
