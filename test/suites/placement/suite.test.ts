import { describe, expect, it } from 'vitest';
import { CLAUSES } from '../../../runner/finding.ts';
import { loadService } from '../../../spec/load-service.ts';
import { isWithin } from '../../../spec/microversion.ts';
import { OPERATIONS } from '../../../suites/placement/operations.ts';
import { placement } from '../../../suites/placement/suite.ts';

const service = loadService('placement');
const rows = placement.cases.map((one) => [one.id, one] as const);

describe("placement's cases", () => {
  it('have ids of their own', () => {
    expect(new Set(rows.map(([id]) => id)).size).toBe(rows.length);
  });

  it.each(rows)('%s says what it is about', (id, { title, clause, since, until, capability }) => {
    expect(id.startsWith(`placement.${capability}.`)).toBe(true);
    expect(title).not.toMatch(/\bshould\b|^test/i);
    expect(title).not.toMatch(/\.$/);
    expect(CLAUSES).toContain(clause);
    expect(service.has(since)).toBe(true);
    expect(until === undefined || isWithin(until, since, service.newest)).toBe(true);
  });

  it('name every operation of the documents, at its microversions', () => {
    const inDocuments = service.operations().filter((operation) => operation !== 'getVersions');
    expect(OPERATIONS.map(({ operation }) => operation).sort()).toEqual(inDocuments.sort());
    for (const { operation, method, path, since, until } of OPERATIONS) {
      const revisions = service.revisions(operation);
      expect([
        revisions[0]?.since,
        revisions.at(-1)?.until,
        revisions[0]?.method,
        revisions[0]?.path,
      ]).toEqual([since, until ?? service.newest, method, path]);
    }
  });
});
