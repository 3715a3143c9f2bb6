import { afterAll, expect, it } from 'vitest';
import { run } from '../../runner/run/run.ts';
import { loadService } from '../../spec/contract/load-service.ts';
import { placement } from '../../suites/placement/suite.ts';
import { startPlacement } from '../in-process/placement.ts';
import { readmeRun } from './readme-run.ts';

const service = loadService('placement');
const server = await startPlacement(service);
afterAll(() => server.close());

// When cases are added, run `npm run conformance` and put its output into the README.
it('README.md shows the cases and calls that a run has', async () => {
  const { cases, calls, seed } = readmeRun();
  const { target } = server;
  const report = await run({
    ...{ service, suite: placement, target, token: 'admin', seed, depth: 'standard' },
    ...{ selection: { kind: 'boundaries' }, concurrency: 4 },
  });
  const sum = report.cases.reduce((before, { exchanges }) => before + exchanges, 0);
  expect([report.verdict, report.cases.length, sum]).toEqual(['pass', cases, calls]);
});
