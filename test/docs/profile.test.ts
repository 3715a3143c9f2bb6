/** docs/profile.md explains every key of a profile, and its example is one. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readProfile } from '../../spec/profile/read-profile.ts';
import { readPart } from './page-calls.ts';

const page = readPart('docs/profile.md');

it('has a row for each key of the schema, and none for another', () => {
  const schema = JSON.parse(
    readFileSync(new URL('../../spec/profile/profile.schema.json', import.meta.url), 'utf8'),
  );
  const rows = [...page.matchAll(/^\| `([\w-]+)` \| ./gm)].map(([, key = '']) => key);
  expect([...new Set(rows)].sort()).toEqual([...keysOf(schema)].sort());
});

it('has an example that is a profile', () => {
  const [, example = ''] = /```yaml\n([\s\S]*?)```/.exec(page) ?? [];
  expect(readProfile('docs/profile.md', example).service).toBe('library');
});

/** The names of properties at every depth. */
function keysOf(node: unknown, found = new Set<string>()): Set<string> {
  if (typeof node !== 'object' || node === null) return found;
  for (const [key, value] of Object.entries(node)) {
    if (key === 'properties') for (const name of Object.keys(value)) found.add(name);
    keysOf(value, found);
  }
  return found;
}
