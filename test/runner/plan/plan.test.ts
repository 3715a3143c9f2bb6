import { describe, expect, it } from 'vitest';
import type { Case } from '../../../runner/case/case.ts';
import type { DepthPlan } from '../../../runner/case/depth-plan.ts';
import type { Depth } from '../../../runner/depth.ts';
import { Plan } from '../../../runner/plan/plan.ts';
import {
  type MicroversionSelection,
  parseSelection,
  selectMicroversions,
} from '../../../runner/plan/select-microversions.ts';
import { loadService } from '../../../spec/contract/load-service.ts';
import type { Microversion } from '../../../spec/contract/microversion.ts';

const service = loadService('placement');
const makeCase = (id: string, since: Microversion, until?: Microversion) =>
  ({ id, since, ...(until && { until }) }) as unknown as Case;
const cases = [makeCase('a', '1.0'), makeCase('b', '1.6'), makeCase('c', '1.2', '1.30')];
const depths: DepthPlan = {
  quick: 2,
  tasks: [
    { id: 'c', microversion: '1.30' },
    { id: 'a', microversion: '1.20' },
    { id: 'b', microversion: '1.39' },
    { id: 'a', microversion: '1.39' },
  ],
};

interface PlanRow {
  depth: Depth;
  selection?: string;
  newest?: Microversion;
  only?: string[];
  want: string[];
  skipped?: string[];
}

function planOf({ depth, selection = 'boundaries', newest = '1.39', only }: Omit<PlanRow, 'want'>): Plan {
  const chosen: MicroversionSelection = parseSelection(selection, service);
  const microversions = selectMicroversions(chosen, service, { minimum: '1.0', maximum: newest });
  const selected = only ? cases.filter(({ id }) => only.includes(id)) : cases;
  return new Plan(selected, { service, selection: chosen, microversions, depth, depths });
}

function takeAll(plan: Plan): string[] {
  const taken: string[] = [];
  for (let task = plan.take(); task; task = plan.take()) taken.push(`${task.ofCase.id} ${task.microversion}`);
  return taken;
}

const ROWS: [string, PlanRow][] = [
  ['quick runs the first tasks', { depth: 'quick', want: ['c 1.30', 'a 1.20'] }],
  ['standard runs all of them', { depth: 'standard', want: ['c 1.30', 'a 1.20', 'b 1.39', 'a 1.39'] }],
  [
    'full runs them first, and then the rest',
    { depth: 'full', want: ['c 1.30', 'a 1.20', 'b 1.39', 'a 1.39', 'a 1.0', 'b 1.6', 'c 1.2'] },
  ],
  ['only selected cases run', { depth: 'standard', only: ['b'], want: ['b 1.39'] }],
  [
    'an older target gets the nearest microversion that it has, once',
    { depth: 'standard', newest: '1.10', want: ['c 1.10', 'a 1.10', 'b 1.10'] },
  ],
  [
    'a case that the target is too old for is skipped',
    { depth: 'standard', newest: '1.5', want: ['c 1.5', 'a 1.5'], skipped: ['b'] },
  ],
  ['a case of another depth is not skipped', { depth: 'quick', newest: '1.5', want: ['c 1.5', 'a 1.5'] }],
  [
    'latest runs each case of the depth once',
    { depth: 'quick', selection: 'latest', want: ['a 1.39'], skipped: ['c'] },
  ],
  [
    'a range runs the cases of the depth within it',
    { depth: 'standard', selection: '1.4..1.7', want: ['c 1.7', 'a 1.7', 'b 1.7'] },
  ],
  [
    'full runs the microversions of a range, and no other',
    {
      depth: 'full',
      selection: '1.38..1.39',
      want: ['b 1.39', 'a 1.39', 'a 1.38', 'b 1.38'],
      skipped: ['c'],
    },
  ],
];

describe('the plan of a run', () => {
  it.each(ROWS)('%s', (_title, { want, skipped = [], ...options }) => {
    const plan = planOf(options);
    expect(takeAll(plan)).toEqual(want);
    expect(plan.skipped.map(({ id }) => id)).toEqual(skipped);
    expect(plan.size).toBe(want.length);
  });

  it.each([
    ['full', '1.1 1.2 1.3 1.4 1.5 1.6 1.10 1.11 1.13 1.14 1.15 1.17 1.18 1.21 1.22 1.23 1.24 1.31 1.32 1.38'],
    ['standard', ''],
  ] as const)('at depth %s, what a case calls adds %s', (depth, want) => {
    const plan = planOf({ depth });
    takeAll(plan);
    plan.expand(cases[0] as Case, new Set(['listResourceProviders']));
    expect(takeAll(plan).join(' ').replaceAll('a ', '')).toBe(want);
  });

  it('runs everything where the suite has no plan of depths', () => {
    const microversions = service.microversions;
    const selection = { kind: 'boundaries' } as const;
    const plan = new Plan(cases, { service, selection, microversions, depth: 'quick' });
    expect(takeAll(plan)).toEqual(['a 1.0', 'b 1.6', 'c 1.2', 'c 1.30']);
  });
});
