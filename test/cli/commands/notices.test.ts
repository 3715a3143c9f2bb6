/** What is shown and never fails: notices and hints of `diff`, hints of `gate` and `spec check`; unknown names of `gate`. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { interop } from '../captured-io.ts';

const folder = mkdtempSync(join(tmpdir(), 'interop-notices-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, id: string, extra = ''): string {
  const path = join(folder, name);
  const text = `openapi: 3.0.3
info: { title: Pets, version: "1" }
paths:
  /pets:
    get:
      operationId: ${id}${extra}
      responses:
        "200":
          description: The pets.
          content:
            application/json:
              schema:
                type: object
                properties:
                  owner:
                    nullable: true
                    allOf: [{ type: object }]
`;
  writeFileSync(path, text);
  return path;
}

const before = file('before.yaml', 'listPets');
const after = file('after.yaml', 'getPets');
const misspelt = file('misspelt.yaml', 'listPets', '\n      sumary: a');
const run = (...words: string[]) => interop(words);

describe('notices of interop diff', () => {
  it.each([
    [
      'text',
      '~ operationId: "listPets" → "getPets"  [notice.operation-id.changed]',
      '[hint.nullable.ignored]',
    ],
    ['json', '"rule": "notice.operation-id.changed"', '"rule": "hint.nullable.ignored"'],
    ['markdown', '- **~** operationId: "listPets" → "getPets", changed.', 'has no effect next to "allOf"'],
    ['html', '<section class="notices">', '(hint.nullable.ignored, '],
    ['github', ',line=6,title=notice.operation-id.changed::', ',line=16,title=hint.nullable.ignored::'],
    ['sarif', '"ruleId": "notice.operation-id.changed"', '"ruleId": "hint.nullable.ignored"'],
  ])('are shown as %s, and do not fail', async (format, notice, hint) => {
    const { code, out } = await run('diff', before, after, '--format', format);
    expect(out).toContain(notice);
    expect(out).toContain(hint);
    expect(code).toBe(0);
  });

  it('are absent without a difference', async () => {
    expect((await run('diff', before, before)).out).not.toContain('Notices');
  });
});

describe('interop gate', () => {
  it.each([
    ['text', 'Hints: without effect'],
    ['json', '"rule": "hint.nullable.ignored"'],
    ['github', '::notice file='],
  ])('shows hints as %s, and does not fail', async (format, hint) => {
    const { code, out } = await run('gate', after, '--base', after, '--format', format);
    expect(out.split(hint)).toHaveLength(2);
    expect(code).toBe(0);
  });

  it('warns of unknown names, and refuses them with --strict', async () => {
    const warned = await run('gate', misspelt, '--base', misspelt);
    expect(warned.err).toBe(`warning: ${misspelt}:7: the field "sumary" is not known, and is ignored\n`);
    expect(warned.code).toBe(0);
    const refused = await run('gate', misspelt, '--base', misspelt, '--strict');
    expect(refused.err).toContain(`${misspelt}:7: the field "sumary" is not known\nCorrect them`);
    expect(refused.code).toBe(2);
  });

  it('does not warn of what only the base has', async () => {
    expect((await run('gate', before, '--base', misspelt, '--strict')).code).toBe(0);
  });
});
