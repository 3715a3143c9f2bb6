import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLAUSES } from '../../../runner/finding.ts';
import { CASE_RULES } from '../../../runner/rules/case-rules.ts';
import { RULES } from '../../../runner/rules/registry.ts';

const folder = new URL('../../../runner/rules/', import.meta.url);
const files = readdirSync(folder, { recursive: true }) as string[];
const page = readFileSync(new URL('../../../docs/rule.md', import.meta.url), 'utf8');
const ids = RULES.map(({ id }) => id);

describe('the rules', () => {
  it('have unique ids', () => {
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(ids)('%s is a well-formed id and has a file of its name', (id) => {
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

  it('are those of docs/rule.md, in the same order and words', () => {
    const rows = [...page.matchAll(/^\| `([a-z]+\.[a-z-]+)` \| (.+) \| (.+) \|$/gm)];
    expect(rows.map(([, id, clause, requirement]) => [id, clause, requirement])).toEqual([
      ...RULES.map(({ id, clause, requirement }) => [id, `\`${clause}\``, requirement]),
      ...CASE_RULES.map(({ id, requirement }) => [
        id,
        expect.stringMatching(/^the (case|probe)'s$/),
        requirement,
      ]),
    ]);
  });

  it('cite the clauses of docs/rule.md', () => {
    const rows = [...page.matchAll(/^\| `([a-z-]+)` \| .+ \| `[a-z_]+\.rst` \|$/gm)];
    expect(rows.map(([, clause]) => clause)).toEqual([...CLAUSES]);
  });
});
