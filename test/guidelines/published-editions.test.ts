/** The editions that ship with this package name cases that exist, all of them, and their scores are those of the page. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { requireKnownCases } from '../../runner/guideline/require-known-cases.ts';
import { selectCases } from '../../runner/plan/select-cases.ts';
import { loadService, SERVICES } from '../../spec/contract/load-service.ts';
import { readGuideline } from '../../spec/guidelines/read-guideline.ts';
import { scoreOf } from '../../spec/guidelines/score.ts';
import { SUITES } from '../../suites/registry.ts';
import { listFiles, ROOT } from '../structure/list-files.ts';

const EDITIONS = listFiles('spec/guidelines/*.yaml');

function casesOf(service: string) {
  return selectCases(SUITES[service] as NonNullable<(typeof SUITES)[string]>, loadService(service));
}

it('is there', () => {
  expect(EDITIONS).toContain('spec/guidelines/2026.11.yaml');
});

describe.each(EDITIONS)('%s', (path) => {
  const located = readGuideline(path, readFileSync(`${ROOT}${path}`, 'utf8'));
  const { guideline } = located;

  it('is named by its edition', () => {
    expect(path).toBe(`spec/guidelines/${guideline.edition}.yaml`);
  });

  it.each(SERVICES)('names cases and microversions that %s has', (service) => {
    expect(() => requireKnownCases(located, loadService(service), casesOf(service))).not.toThrow();
  });

  it.each(SERVICES)('has each case of %s once', (service) => {
    const named = [...guideline.capabilities, ...guideline.leftOut].flatMap(({ cases }) => cases);
    const own = named.filter((id) => id.startsWith(`${service}.`)).sort();
    expect(own).toEqual(
      casesOf(service)
        .map(({ id }) => id)
        .sort(),
    );
  });

  it('requires what reaches the cutoff, and says why it requires anything else', () => {
    const { scoring } = guideline;
    const weights = Object.values(scoring?.criteria ?? {}).map(({ weight }) => weight);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(100);
    for (const capability of guideline.capabilities) {
      const isAbove = (scoreOf(capability, scoring) ?? 0) >= (scoring?.cutoff ?? 0);
      const { id, status, note } = capability;
      if (status === 'required')
        expect({ id, isExplained: isAbove || note !== null }).toEqual({ id, isExplained: true });
      if (status === 'advisory') expect({ id, isAbove }).toEqual({ id, isAbove: false });
    }
  });
});

it('is on the page with its newest scores', () => {
  const path = EDITIONS.at(-1) as string;
  const { guideline } = readGuideline(path, readFileSync(`${ROOT}${path}`, 'utf8'));
  const page = readFileSync(`${ROOT}docs/guidelines.md`, 'utf8');
  const rows = guideline.capabilities.map((capability) => {
    const { id, status, cases } = capability;
    return `| \`${id}\` | ${status} | ${scoreOf(capability, guideline.scoring)} | ${cases.length} |`;
  });
  const shown = page.split('\n').filter((line) => /^\| `(placement|scheduler)-/.test(line));
  expect(shown).toEqual(rows);
});
