/** Runs of several clouds, of which some share a mistake. */
import type { Cause } from '../../../runner/report/cause.ts';
import type { Report } from '../../../runner/report/report.ts';
import { HOSTILE } from '../run/hostile-report.ts';
import { reportWithCauses } from '../run/page/many-causes.ts';
import { SAMPLE } from '../run/sample-report.ts';

const at = (name: string, report: Report): Report => ({
  ...report,
  target: { name, isReference: false, minimum: '1.0', maximum: '1.39' },
});

const [shared] = SAMPLE.findings as [Cause];
const own: Cause = {
  ...shared,
  pointer: 'x-south',
  expected: 'no header x-south',
  operations: ['listTraits'],
  places: [{ operation: 'listTraits', status: 200, since: '1.6', until: '1.6' }],
  microversions: ['1.6'],
  cases: ['placement.traits.listed'],
};

export const NORTH = at('http://north', SAMPLE);
export const SOUTH = at('http://south', { ...SAMPLE, findings: [shared, own] });
export const CLEAN = at('http://clean', reportWithCauses(0));

export const SAVED_RUNS = [
  { file: 'north.json', report: NORTH },
  { file: 'south.json', report: SOUTH },
  { file: 'clean.json', report: CLEAN },
];

export const HOSTILE_RUNS = [
  ...SAVED_RUNS,
  { file: 'a.json', report: HOSTILE },
  { file: 'b.json', report: HOSTILE },
];
