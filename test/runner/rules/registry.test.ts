import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CASE_RULES } from '../../../runner/case-rules.ts';
import { CLAUSES } from '../../../runner/finding.ts';
import { RULES } from '../../../runner/rules/registry.ts';

const folder = new URL('../../../runner/rules/', import.meta.url);
const ids = RULES.map(({ id }) => id);

describe('the rules', () => {
  it('have ids of their own', () => {
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(ids)('%s has the form of an id and a file of its name', (id) => {
    expect(id).toMatch(/^[a-z]+\.[a-z]+(-[a-z]+)*$/);
    expect(readdirSync(folder)).toContain(`${id.replace('.', '-')}.ts`);
  });

  it('are all registered', () => {
    const files = readdirSync(folder).filter((name) =>
      readFileSync(new URL(name, folder), 'utf8').includes('defineRule('),
    );
    expect(files.map((name) => name.replace('.ts', '')).sort()).toEqual(
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
