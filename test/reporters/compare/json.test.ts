/** What is written of compared targets, by its published schemas. */
import { describe, expect, it } from 'vitest';
import { COMPARE_REPORTERS, SCENARIO_REPORTERS } from '../../../reporters/compare/registry.ts';
import { listSchemaProblems } from '../published-schemas.ts';
import {
  COMPARISON,
  DIFFERENT,
  HOSTILE_COMPARISON,
  HOSTILE_SCENARIOS,
  SCENARIOS,
} from './sample-comparisons.ts';

const OPTIONS = { color: false, verbose: false };
const SERVICE = 'reporters/compare/comparison.schema.json';
const FOLDER = 'reporters/compare/scenario-comparison.schema.json';

const [cause] = DIFFERENT.causes as [(typeof DIFFERENT.causes)[number]];
const sequence = { calls: [cause.first], from: 3, isSmallest: false };

const written = (render: string | undefined) => JSON.parse(render as string);

describe('targets of a service', () => {
  it.each([
    ['that answer alike', COMPARISON],
    ['that differ', DIFFERENT],
    ['one of which attacks the reader', HOSTILE_COMPARISON],
    ['with the calls that show it', { ...DIFFERENT, causes: [{ ...cause, shortest: sequence }] }],
    ['with a difference that did not come again', { ...DIFFERENT, causes: [{ ...cause, shortest: null }] }],
    [
      'that could not be judged',
      { ...COMPARISON, microversions: null, verdict: 'error' as const, problem: 'no answer' },
    ],
  ])('%s are as the schema describes', (_what, compared) => {
    expect(listSchemaProblems(SERVICE, written(COMPARE_REPORTERS.json?.(compared, OPTIONS)))).toEqual([]);
  });

  it('are refused with anything else', () => {
    const json = written(COMPARE_REPORTERS.json?.(DIFFERENT, OPTIONS));
    expect(listSchemaProblems(SERVICE, { ...json, format: 'other' })).not.toEqual([]);
    json.causes[0].first.request.headers['x-auth-token'] = 'secret';
    expect(listSchemaProblems(SERVICE, json)).toEqual([
      '/causes/0/first/request/headers/x-auth-token must be equal to constant',
    ]);
  });
});

describe('targets of a folder', () => {
  it.each([
    ['that differ', SCENARIOS],
    ['one of which attacks the reader', HOSTILE_SCENARIOS],
    ['without documents and versions', { ...SCENARIOS, hasDocuments: false, common: null, differences: [] }],
  ])('%s are as the schema describes', (_what, compared) => {
    expect(listSchemaProblems(FOLDER, written(SCENARIO_REPORTERS.json?.(compared, OPTIONS)))).toEqual([]);
  });

  it('are refused with anything else', () => {
    const json = written(SCENARIO_REPORTERS.json?.(SCENARIOS, OPTIONS));
    json.differences[0].members[0].location.in = 'nowhere';
    expect(listSchemaProblems(FOLDER, json)).toEqual([
      '/differences/0/members/0/location/in must be equal to one of the allowed values',
    ]);
  });
});
