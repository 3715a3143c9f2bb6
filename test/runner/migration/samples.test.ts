/** The mechanical judge of the verdicts: each sample call of Placement's suite, sent again at a newer microversion. */
import { afterAll, describe, expect, it } from 'vitest';
import type { Microversion } from '../../../spec/contract/microversion.ts';
import { placement, SampleCalls } from './sample-calls.ts';
import { isWrong, listVerdicts } from './sample-verdicts.ts';

const calls = new SampleCalls();
afterAll(() => calls.close());

const { microversions } = placement;
const STEPS = microversions
  .slice(1)
  .map((to, index): [Microversion, Microversion] => [microversions[index] as Microversion, to]);
const PAIRS: [Microversion, Microversion][] = [['1.10', '1.39'], ['1.0', '1.39'], ['1.0', '1.10'], ...STEPS];

/** What OpenStack's own history of the versions says that clients have to change, by operation. */
const CHANGED_BY_HISTORY: Readonly<Record<Microversion, readonly string[]>> = {
  '1.7': ['renameResourceClass'],
  '1.8': ['replaceAllocations'],
  '1.12': ['replaceAllocations', 'listAllocationCandidates'],
  '1.19': ['replaceResourceProviderAggregates'],
  '1.20': ['createResourceProvider'],
  '1.28': ['replaceAllocations', 'manageAllocations'],
  '1.38': ['replaceAllocations', 'getUsages', 'manageAllocations', 'reshape'],
};

describe('the verdict about each sample call', () => {
  it.each(PAIRS)('holds on the reference, from %s to %s', async (from, to) => {
    expect((await listVerdicts(calls, from, to)).filter(isWrong)).toEqual([]);
  });

  it.each(STEPS)('breaks, from %s to %s, what the published history says', async (from, to) => {
    const verdicts = await listVerdicts(calls, from, to);
    const broken = verdicts.filter(({ verdict }) => verdict === 'breaks').map(({ operation }) => operation);
    expect(broken.toSorted()).toEqual([...(CHANGED_BY_HISTORY[to] ?? [])].toSorted());
  });
});
