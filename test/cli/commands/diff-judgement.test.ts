/** Which changes end `interop diff` with 1: `--fail-on` and `--known-changes`. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { interop } from '../captured-io.ts';

const folder = mkdtempSync(join(tmpdir(), 'interop-diff-judgement-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const document = (parameters: string, properties: string) => `openapi: 3.1.0
info: { title: Pets, version: "1" }
paths:
  /pets/{id}:
    get:
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }${parameters}]
      responses:
        "200":
          description: A pet.
          content:
            application/json:
              schema: { type: object, properties: { name: { type: string }${properties} } }
`;
const LIMIT = ', { name: limit, in: query, schema: { type: integer } }';
const REQUIRED = ', { name: limit, in: query, required: true, schema: { type: integer } }';
const plain = file('plain.yaml', document('', ''));
const limit = file('limit.yaml', document(LIMIT, ''));
const required = file('required.yaml', document(REQUIRED, ''));
const optional = file('optional.yaml', document('', ', age: { type: integer }'));

const diff = (before: string, after: string, ...flags: string[]) =>
  interop(['diff', before, after, ...flags]);

describe('interop diff --fail-on', () => {
  it.each([
    ['a parameter that goes', limit, plain, { any: 1, breaking: 1, 'old-clients': 1, 'new-clients': 0 }],
    ['an optional parameter', plain, limit, { any: 1, breaking: 1, 'old-clients': 0, 'new-clients': 1 }],
    ['a required parameter', limit, required, { any: 1, breaking: 1, 'old-clients': 1, 'new-clients': 0 }],
    ['an optional property', plain, optional, { any: 1, breaking: 0, 'old-clients': 0, 'new-clients': 0 }],
    ['no change', plain, plain, { any: 0, breaking: 0, 'old-clients': 0, 'new-clients': 0 }],
  ])('decides for %s', async (_title, before, after, codes) => {
    expect((await diff(before, after)).code).toBe(codes.any);
    for (const [failOn, code] of Object.entries(codes))
      expect([failOn, (await diff(before, after, '--fail-on', failOn)).code]).toEqual([failOn, code]);
  });

  it('says how many changes fail', async () => {
    const { out } = await diff(plain, optional, '--fail-on', 'breaking');
    expect(out).toMatch(/^DIFFERENT {2}1 change in 1 operation .*; 0 failing \(--fail-on breaking\)$/m);
    const json = JSON.parse((await diff(plain, optional, '--fail-on', 'breaking', '--format', 'json')).out);
    expect(json).toMatchObject({ failOn: 'breaking', failing: 0 });
  });

  it('refuses another word', async () => {
    const { code, err } = await diff(plain, limit, '--fail-on', 'breking');
    expect(err).toContain('There is no value of --fail-on "breking". Did you mean "breaking"?');
    expect(code).toBe(2);
  });
});

describe('interop diff --known-changes', () => {
  const known = (until: string, line: string) =>
    file('known.txt', `# Agreed with all clients.\n# owner: pets team\n# until: ${until}\n${line}\n`);

  it.each([
    'request.parameter.removed GET /pets/{id} query:limit',
    'request.parameter.* GET /pets/* *',
    'request.*.removed * query:limit',
  ])('does not fail for %s', async (line) => {
    const path = known('2999-12-31', line);
    const { code, out } = await diff(limit, plain, '--known-changes', path);
    expect(out).toContain('known until 2999-12-31: Agreed with all clients. (pets team)');
    expect(out).toContain('; 1 known, 0 failing (--fail-on any)');
    expect(code).toBe(0);
    const json = await diff(limit, plain, '--known-changes', path, '--format', 'json');
    expect(JSON.parse(json.out).changes[0].known.owner).toBe('pets team');
    expect((await diff(limit, plain, '--known-changes', path, '--format', 'github')).out).toBe('');
    const sarif = await diff(limit, plain, '--known-changes', path, '--format', 'sarif');
    expect(JSON.parse(sarif.out).runs[0].results[0].suppressions[0].justification).toBe(
      'Agreed with all clients.',
    );
  });

  it('fails for a line that matches nothing', async () => {
    const path = known('2999-12-31', 'request.parameter.removed GET /owners query:limit');
    const { code, err } = await diff(plain, plain, '--known-changes', path);
    expect(err).toBe(`${path}:4: the known change matches nothing. Remove its line.\n`);
    expect(code).toBe(1);
  });

  it('fails for a line whose last day has passed', async () => {
    const path = known('2001-12-31', 'request.parameter.removed GET /pets/{id} query:limit');
    const { code, err, out } = await diff(limit, plain, '--known-changes', path, '--fail-on', 'new-clients');
    expect(err).toContain('the last day of the known change has passed');
    expect(out).not.toContain('known until');
    expect(code).toBe(1);
  });

  it.each([
    ['no owner', '# Why.\n# until: 2999-12-31\na.b.c GET /a query:b\n', ':3: the line has no owner.'],
    ['no end date', '# Why.\n# owner: a\na.b.c GET /a query:b\n', ':3: the line has no last day.'],
    ['two words', '# Why.\na.b.c query:b\n', ':2: the line has no operation or no location.'],
    ['every rule', '# Why.\n* GET /a *\n', ':2: the rule cannot be a mere "*".'],
  ])('refuses a line with %s', async (_title, text, message) => {
    const { code, err } = await diff(limit, plain, '--known-changes', file('wrong.txt', text));
    expect(err).toContain(message);
    expect(code).toBe(2);
  });

  it('refuses a file that does not exist', async () => {
    const { code, err } = await diff(limit, plain, '--known-changes', join(folder, 'none.txt'));
    expect(err).toContain('The file of known changes ');
    expect(code).toBe(2);
  });
});
