import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLAUSES } from '../../../runner/finding.ts';
import { CASE_RULES } from '../../../runner/rules/case-rules.ts';
import { RULES } from '../../../runner/rules/registry.ts';

const folder = new URL('../../../runner/rules/', import.meta.url);
const files = readdirSync(folder, { recursive: true }) as string[];
const ids = RULES.map(({ id }) => id);

describe('the rules', () => {
  it('have ids of their own', () => {
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(ids)('%s has the form of an id and a file of its name', (id) => {
    expect(id).toMatch(/^[a-z]+\.[a-z]+(-[a-z]+)*$/);
    expect(files.map((file) => basename(file))).toContain(`${id.replace('.', '-')}.ts`);
  });

  it('are all registered', () => {
    const defining = files.filter(
      (name) => name.endsWith('.ts') && readFileSync(new URL(name, folder), 'utf8').includes('defineRule('),
    );
    expect(defining.map((name) => basename(name, '.ts')).sort()).toEqual(
      ids.map((id) => id.replace('.', '-')).sort(),
    );
  });

  it.each(RULES.map((rule) => [rule.id, rule] as const))(
    '%s cites a clause and states its requirement',
    (_id, rule) => {
      expect(CLAUSES).toContain(rule.clause);
      expect(rule.requirement).toMatch(/^[A-Z].+\.$/);
      expect(rule.requirement).not.toMatch(/\bshould\b/);
    },
  );

  it.each([...RULES, ...CASE_RULES].map(({ id }) => id))('%s is explained in docs/rule.md', (id) => {
    expect(readFileSync(new URL('../../../docs/rule.md', import.meta.url), 'utf8')).toContain(`\`${id}\``);
  });
});
