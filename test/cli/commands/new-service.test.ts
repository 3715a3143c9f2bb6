import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findDeadUrl } from '../../runner/target/misbehaving-server.ts';
import { interop } from '../captured-io.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'interop-new-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const document = (version: string, parameters = '') => `openapi: 3.1.0
info: { title: Things, version: "${version}" }
paths:
  /things: { get: { operationId: list, ${parameters}responses: { 200: { description: All } } } }
`;
const ASKED = 'parameters: [{ name: Api-Version, in: header, schema: { type: string } }], ';

/** In the folder, with the documents as files there. */
async function create(documents: Record<string, string>, ...argv: string[]) {
  for (const [name, text] of Object.entries(documents)) writeFileSync(join(folder, name), text);
  const from = Object.keys(documents).flatMap((name) => ['--from', name]);
  return interop(['new', 'service', 'api', ...from, ...argv], undefined, folder);
}

describe('interop new service', () => {
  it('writes a folder that is a service', async () => {
    const { code, out } = await create({
      'one.yaml': document('2025-06-01', ASKED),
      'two.yaml': document('2026-03-01', ASKED),
    });
    expect(out).toContain('Written to api: 2025-06-01.yaml, 2026-03-01.yaml, profile.yaml\n');
    expect(out).toContain(
      '\nLeft to do:\n  profile.yaml: versions.absent: what a call without a version gets\n',
    );
    expect(code).toBe(0);
    expect(readFileSync(join(folder, 'api/2025-06-01.yaml'), 'utf8')).toBe(document('2025-06-01', ASKED));
    const checked = await interop(['spec', 'check', 'api'], undefined, folder);
    expect([checked.code, checked.out]).toEqual([0, 'api: 2 microversions, no problems\n']);
  });

  it('says what a run needs, where documents do not tell how to ask for a version', async () => {
    const { out } = await create({ 'one.yaml': document('1.0'), 'two.yaml': document('1.1') });
    expect(out).toContain('profile.yaml: versions.request: how a call asks for its version');
    const checked = await interop(['spec', 'check', 'api'], undefined, folder);
    expect(checked.err).toContain('api/profile.yaml: 2 versions are documented, and nothing says how');
    expect(checked.code).toBe(2);
  });

  it.each<[string, { given: Record<string, string>; argv?: string[]; want: [number, RegExp] }]>([
    ['without documents', { given: {}, want: [2, /new service takes a new folder and documents/] }],
    ['a document that is no OpenAPI', { given: { 'a.yaml': 'a: 1\n' }, want: [2, /^interop: a\.yaml/] }],
    [
      'documents of one version',
      {
        given: { 'a.yaml': document('1.0'), 'b.yaml': document('1.0') },
        want: [2, /a\.yaml and b\.yaml describe the same version/],
      },
    ],
    [
      'a document with a reference to nothing',
      {
        given: {
          'a.yaml': `${document('1.0')}  /b: { get: { responses: { 200: { $ref: '#/components/responses/A' } } } }\n`,
        },
        want: [2, /components\/responses\/A/],
      },
    ],
  ])('writes nothing for %s', async (_name, { given, want: [code, words] }) => {
    const ran = await create(given);
    expect([ran.code, ran.err]).toEqual([code, expect.stringMatching(words)]);
    expect(filesOf('api')).toEqual([]);
  });

  it('writes nothing where the target gives no answer', async () => {
    const { code, err } = await create({ 'a.yaml': document('1.0') }, '--target', await findDeadUrl());
    expect(err).toMatch(/ \(GET \/things\)\. Nothing was written\./);
    expect([code, filesOf('api')]).toEqual([3, []]);
  });

  it('never writes over a file', async () => {
    await create({ 'a.yaml': document('1.0') });
    const again = await create({ 'a.yaml': document('1.0') });
    expect(again.err).toContain('api has files already: 1.0.yaml and 1 more. Name a new or empty folder.');
    expect(again.code).toBe(2);
  });
});

function filesOf(name: string): string[] {
  try {
    return readdirSync(join(folder, name));
  } catch {
    return [];
  }
}
