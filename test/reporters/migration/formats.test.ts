/** The formats of interop migrate: golden files, refreshed with `npm run vitest -- test/reporters/migration --update`. */
import { describe, expect, it } from 'vitest';
import { MIGRATION_FORMATS } from '../../../reporters/migration/registry.ts';
import { listSchemaProblems } from '../published-schemas.ts';
import { MIGRATION } from './sample-migration.ts';

const SCHEMA = 'reporters/migration/migration.schema.json';
const render = (name: string, color = false) => MIGRATION_FORMATS[name]?.(MIGRATION, { color }) ?? '';

describe('what a move means', () => {
  it.each([
    ['text', 'txt'],
    ['markdown', 'md'],
  ])('as %s is the golden file', async (name, ending) => {
    await expect(render(name)).toMatchFileSnapshot(`golden/migration.${ending}`);
  });

  it.each(['text', 'markdown'])('as %s shows no control characters of paths', (name) => {
    expect(render(name)).toContain('/no\\u001b[31m/`such`');
    expect(render(name)).not.toContain('\u001b');
  });

  it('as text has colours in a terminal', () => {
    expect(render('text', true)).toContain('\u001b[31mBREAKS\u001b[0m');
  });

  it('as json is what its schema describes', () => {
    const json = JSON.parse(render('json'));
    expect(listSchemaProblems(SCHEMA, json)).toEqual([]);
    expect(json.groups[0].kinds[0]).toMatchObject({
      path: '/allocations/{consumer_uuid}',
      verdict: 'breaks',
      calls: 2,
    });
    json.groups[0].kinds[0].effects[0].kind = 'other';
    expect(listSchemaProblems(SCHEMA, json)).not.toEqual([]);
  });
});
