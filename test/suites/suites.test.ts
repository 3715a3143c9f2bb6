import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Case } from '../../runner/case/case.ts';
import type { Suite } from '../../runner/case/suite.ts';
import { CLAUSES } from '../../runner/finding.ts';
import { loadService } from '../../spec/contract/load-service.ts';
import { isWithin, type Microversion } from '../../spec/contract/microversion.ts';
import { OPERATIONS as PLACEMENT_OPERATIONS } from '../../suites/placement/operations.ts';
import { SUITES } from '../../suites/registry.ts';
import { OPERATIONS as SCHEDULER_OPERATIONS } from '../../suites/scheduler/operations.ts';

const OPERATIONS: Readonly<Record<string, readonly Row[]>> = {
  placement: PLACEMENT_OPERATIONS,
  scheduler: SCHEDULER_OPERATIONS,
};

interface Row {
  operation: string;
  method: string;
  path: string;
  since: Microversion;
  until?: Microversion;
}

describe.each(Object.entries(OPERATIONS))('the suite of %s', (name, operations) => {
  const service = loadService(name);
  const { cases } = SUITES[name] as Suite;
  const rows = cases.map((one) => [one.id, one] as const);
  const folder = new URL(`../../suites/${name}/`, import.meta.url);

  it('has cases with ids of their own', () => {
    expect(new Set(rows.map(([id]) => id)).size).toBe(rows.length);
  });

  it.each(rows)('%s says what it is about', (id, { title, clause, since, until, capability }) => {
    expect(id.startsWith(`${name}.${capability}.`)).toBe(true);
    expect(title).not.toMatch(/\bshould\b|^test/i);
    expect(title).not.toMatch(/\.$/);
    expect(CLAUSES).toContain(clause);
    expect(service.has(since)).toBe(true);
    expect(until === undefined || isWithin(until, since, service.newest)).toBe(true);
  });

  // A file that is not in the list would be a check that is never made.
  const files = readdirSync(folder, { recursive: true }) as string[];
  it.each(files.filter((file) => file.endsWith('.ts')))('has all cases of %s', async (file) => {
    const { cases: ofFile = [] }: { cases?: Case[] } = await import(new URL(file, folder).href);
    const known = new Set(cases.map(({ id }) => id));
    expect(ofFile.map(({ id }) => id).filter((id) => !known.has(id))).toEqual([]);
  });

  it('names every operation of the documents, at its microversions', () => {
    const inDocuments = service.operations().filter((operation) => operation !== 'getVersions');
    expect(operations.map(({ operation }) => operation).sort()).toEqual(inDocuments.sort());
    for (const { operation, method, path, since, until } of operations) {
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
