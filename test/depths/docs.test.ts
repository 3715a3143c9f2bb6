import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readEvidence, readPlan } from './chosen-plan.ts';
import { callsUntil, missedFaults } from './describe-depths.ts';

const page = readFileSync(new URL('../../docs/judge-a-cloud.md', import.meta.url), 'utf8');
const limits = readFileSync(new URL('../../docs/limits.md', import.meta.url), 'utf8');
const [plan, evidence] = [readPlan('placement'), readEvidence('placement')];

const count = (number: number | null) => (number as number).toLocaleString('en');
const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

it.each(['quick', 'standard'] as const)('the page has the measured row of %s', (depth) => {
  const total = Object.keys(evidence.finders).length;
  const found = total - missedFaults(plan, evidence, depth).length;
  const shares = `${found} of ${total} (${percent(found / total)}) | ${percent(evidence.heldOut[depth])}`;
  expect(page).toContain(`| \`${depth}\` | ${count(evidence.calls[depth])} | ${shares} |`);
  expect(limits).toContain(percent(evidence.heldOut[depth]));
});

it('the page has the calls to half and nine tenths of the faults', () => {
  const [half, nine] = [0.5, 0.9].map((share) => count(callsUntil(plan, evidence, share)));
  expect(page).toContain(`are found within ${half} calls, nine tenths within ${nine}.`);
  expect(page).toContain(`| \`full\` | ${count(evidence.calls.full)} |`);
});
