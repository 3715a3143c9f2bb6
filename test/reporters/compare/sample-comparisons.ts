/** Made-up comparisons of targets, without a difference, with one, and with what attacks the reader. */
import type { Comparison } from '../../../runner/compare/result/comparison.ts';
import type { ComparisonMatrix } from '../../../runner/compare/result/comparison-matrix.ts';
import type { ScenarioComparison } from '../../../runner/compare/result/scenario-comparison.ts';
import type { Response } from '../../../runner/exchange.ts';
import { HOSTILE_TEXT } from '../run/hostile-report.ts';

export const json = (status: number, body: string): Response => ({
  status,
  headers: [['Content-Type', 'application/json']],
  body,
});

export const COMPARISON: Comparison = {
  service: 'placement',
  seed: 'abc',
  targets: [
    { name: 'ours', root: 'http://one' },
    { name: 'cloud', root: 'http://two/placement' },
  ],
  microversions: { since: '1.0', until: '1.39' },
  suite: null,
  calls: 1200,
  requestedCalls: 1200,
  uncomparedCalls: 0,
  startedAt: '2026-01-01T00:00:00.000Z',
  finishedAt: '2026-01-01T00:00:09.500Z',
  verdict: 'same',
  problem: null,
  causes: [],
  tallies: [
    { operation: 'listTraits', calls: 4, statuses: { 200: 3, 400: 1 }, differing: 0 },
    { operation: 'getTrait', calls: 1, statuses: { 204: 1 }, differing: 0 },
  ],
  leftBehind: [],
};

export const DIFFERENT: Comparison = {
  ...COMPARISON,
  verdict: 'different',
  causes: [
    {
      operation: 'listTraits',
      kind: 'body',
      location: { in: 'body', pointer: '/traits/*' },
      summary: 'more items vs fewer',
      targetIndexes: [0, 1],
      values: ['1: "A"', ''],
      count: 1,
      microversions: ['1.6'],
      first: {
        number: 1100,
        operation: 'listTraits',
        microversion: '1.6',
        request: {
          method: 'GET',
          path: '/traits',
          headers: { accept: 'application/json', 'x-auth-token': '$TOKEN' },
          body: null,
        },
        responses: [json(200, '{"traits":["A"]}'), json(200, `{"traits":[${' '.repeat(700)}]}`)],
      },
    },
  ],
};

const [cause] = DIFFERENT.causes as [Comparison['causes'][number]];

const hostileCause = {
  ...cause,
  summary: HOSTILE_TEXT,
  values: [HOSTILE_TEXT, ''],
  first: { ...cause.first, responses: [json(200, HOSTILE_TEXT), json(500, HOSTILE_TEXT)] },
};

export const HOSTILE_COMPARISON: Comparison = { ...DIFFERENT, causes: [hostileCause] };

/** Of three targets, by scenarios, with the calls that reproduce the difference. */
export const SCENARIOS: ScenarioComparison = {
  service: 'library',
  seed: 'abc',
  targets: ['north', 'south', 'east'].map((name) => ({ name, root: `http://${name}` })),
  hasDocuments: true,
  microversions: ['1.1', '1.2', '1.3'],
  common: { since: '1.1', until: '1.3' },
  calls: 300,
  startedAt: '2026-01-01T00:00:00.000Z',
  finishedAt: '2026-01-01T00:00:09.500Z',
  verdict: 'different',
  problem: null,
  differences: [
    {
      kind: 'body',
      family: 'a wrong type',
      summary: 'absent vs present',
      clause: 'property',
      microversions: ['1.2', '1.3'],
      first: { ...cause.first, responses: [json(200, '{}'), json(200, '{"tags":[]}'), json(200, '{}')] },
      shortest: {
        calls: [cause.first, { ...cause.first, number: 2 }],
        from: 12,
        isSmallest: true,
      },
      members: [
        {
          operation: 'showBook',
          variation: 'a wrong type of name',
          location: { in: 'body', pointer: '/tags' },
          summary: 'absent vs present',
          values: ['', '[]', ''],
          microversions: ['1.2', '1.3'],
          count: 3,
          first: cause.first,
        },
      ],
    },
  ],
  unsteady: [],
  notCompared: ['deleteBook: no workflow calls it, and no list has what it needs'],
  leftBehind: [],
};

/** Three releases, of which each differs from the one before. */
export const RELEASES: ComparisonMatrix = {
  service: 'library',
  targets: SCENARIOS.targets,
  microversions: ['1.1', '1.2', '1.3'],
  rows: [
    { before: 'north', after: 'south', comparison: SCENARIOS },
    { before: 'south', after: 'east', comparison: { ...SCENARIOS, microversions: ['1.2', '1.3'] } },
  ],
};

export const HOSTILE_SCENARIOS: ScenarioComparison = {
  ...SCENARIOS,
  differences: SCENARIOS.differences.map((group) => ({
    ...group,
    summary: HOSTILE_TEXT,
    members: group.members.map((member) => ({ ...member, values: [HOSTILE_TEXT, '', HOSTILE_TEXT] })),
    first: hostileCause.first,
  })),
  notCompared: [HOSTILE_TEXT],
};
