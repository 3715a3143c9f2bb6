import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FAULTS_BY_SERVICE } from '../faults/faults.ts';
import { readEvidence, readPlan } from './chosen-plan.ts';
import { callsUntil, missedFaults } from './describe-depths.ts';

const readDoc = (name: string) => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
/** Lines are wrapped anywhere. */
const page = readDoc('judge-a-cloud.md').replaceAll('\n', ' ');
const limits = readDoc('limits.md');

const count = (number: number | null) => (number as number).toLocaleString('en');
const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

describe.each(Object.keys(FAULTS_BY_SERVICE))('the page on depths, of %s', (name) => {
  const [plan, evidence] = [readPlan(name), readEvidence(name)];

  it.each(['quick', 'standard'] as const)('has the measured row of %s', (depth) => {
    const total = Object.keys(evidence.finders).length;
    const found = total - missedFaults(plan, evidence, depth).length;
    const shares = `${found} of ${total} (${percent(found / total)}) | ${percent(evidence.heldOut[depth])}`;
    expect(page).toContain(`| ${name} \`${depth}\` | ${count(evidence.calls[depth])} | ${shares} |`);
    if (name === 'placement') expect(limits).toContain(percent(evidence.heldOut[depth]));
  });

  it('has the calls to half and nine tenths of the faults', () => {
    const [half, nine] = [0.5, 0.9].map((share) => count(callsUntil(plan, evidence, share)));
    expect(page).toMatch(new RegExp(`within ${half}( calls)? and (nine tenths within )?${nine}`));
    expect(page).toContain(`| ${name} \`full\` | ${count(evidence.calls.full)} |`);
  });
});
