/** Every command that takes the folder of a stranger's service. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Misbehaving, startHttpServer } from '../../runner/target/misbehaving-server.ts';
import { interop } from '../captured-io.ts';

const documentOf = (version: string, color = '') => `openapi: 3.1.0
info: { title: Things, version: "${version}" }
paths:
  /things:
    get:
      operationId: listThings
      responses: { 200: { description: All, content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Thing' } } } } } }
  /things/{id}:
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
    get:
      operationId: showThing
      responses:
        200: { description: One, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }
        404: { description: None }
    delete: { operationId: removeThing, responses: { 204: { description: Gone } } }
components:
  schemas:
    Thing:
      type: object
      additionalProperties: false
      properties: { id: { type: string }, name: { type: string }${color} }
`;
const PROFILE = `service: things
versions: { request: [{ header: V }] }
authentication: { none: true }
answers: { undeclared-headers: ignored }
`;

let folder: string;
let things: Misbehaving;
let stored: { id: string; name: string; color?: string }[];
const deleted: unknown[] = [];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'interop-things-'));
  writeFileSync(join(folder, 'old.yaml'), documentOf('2025-06-01'));
  writeFileSync(join(folder, 'new.yaml'), documentOf('2026-03-01', ', color: { type: string }'));
  writeFileSync(join(folder, 'profile.yaml'), PROFILE);
  stored = [{ id: '1', name: 'web' }];
  deleted.length = 0;
  things = await startHttpServer((request, response) => {
    const json = (status: number, body: unknown) =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (!['2025-06-01', '2026-03-01', undefined].includes(request.headers.v as string)) return json(400, {});
    const [, list, id, ...rest] = (request.url ?? '').split('/');
    if (list !== 'things' || rest.length > 0) return json(404, {});
    if (id === undefined) return request.method === 'GET' ? json(200, stored) : json(405, {});
    const found = stored.find((each) => each.id === id);
    if (found === undefined) return json(404, {});
    if (request.method === 'GET') return json(200, found);
    if (request.method !== 'DELETE') return json(405, {});
    deleted.push([request.headers.v, id]);
    stored = stored.filter((each) => each !== found);
    response.writeHead(204).end();
  });
});
afterEach(async () => {
  await things.close();
  rmSync(folder, { recursive: true });
});

const run = (...argv: string[]) => interop(['run', folder, '--target', things.url, ...argv]);

const FEW = ['--only', 'things.answers.*'];

describe('interop run FOLDER', () => {
  it('gives a verdict, and lists what it did not run', async () => {
    const { code, out } = await run();
    expect(out).toContain('Not run: 1 operation');
    expect(out).toMatch(/PASS {2}things at http/);
    expect(code).toBe(0);
  });

  it('sends nothing that writes with --read-only', async () => {
    expect((await run('--read-only', ...FEW)).code).toBe(0);
  });

  it('lists its cases, and runs those of a pattern', async () => {
    const listed = await interop(['run', folder, '--list']);
    expect(listed.out).toMatch(/^things\.\S+ {2}2025-06-01/m);
    const only = await run(...FEW);
    expect([only.code, only.err]).toEqual([0, expect.stringContaining('Judging')]);
    const none = await run('--only', 'placement.*');
    expect(none.code).toBe(2);
    expect(none.err).toContain(`--only placement.* matches no case. "interop run ${folder} --list" prints`);
  });

  it('needs a target', async () => {
    const { code, err } = await interop(['run', folder]);
    expect(code).toBe(2);
    expect(err).toContain('There is no reference server of things to judge. Name a target with --target URL');
  });

  it('reports a newer property at an older version, unless it is known', async () => {
    stored = [{ id: '1', name: 'web', color: 'red' }];
    const found = await run('--microversions', '2025-06-01', ...FEW);
    expect(found.code).toBe(1);
    expect(found.out).toContain('body.undeclared-property');
    const known = join(folder, 'known.txt');
    const lines = ['*', '2025-06-01', '2025-06-01..2026-03-01'].map(
      (range) =>
        `# Since the last release.\n# owner: me\n# until: 2999-01-01\nbody.undeclared-property * 200 ${range} *\n`,
    );
    for (const line of lines) {
      writeFileSync(known, line);
      const { code, err, out } = await run(
        '--microversions',
        '2025-06-01',
        '--known-failures',
        known,
        ...FEW,
      );
      expect([code, err.includes('Expected')], out + err).toEqual([0, false]);
    }
  });

  it('compares with an earlier report of the same service alone', async () => {
    const report = join(folder, '..', 'report.txt');
    await run('--reporter', `json=${report}`, '--depth', 'full', ...FEW);
    expect((await run('--baseline', report, ...FEW)).code).toBe(0);
    const text = readFileSync(report, 'utf8');
    writeFileSync(report, text.replace('"service": "things"', '"service": "others"'));
    const { code, err } = await run('--baseline', report, ...FEW);
    expect(code).toBe(2);
    expect(err).toContain('is a report of others, not of things');
    rmSync(report);
  });
});

describe('interop clean FOLDER', () => {
  it('removes what has the name of a run, at the newest version', async () => {
    stored.push({ id: '2', name: 'interop-0123456789abcdef' });
    const { code, out } = await interop(['clean', folder, '--target', things.url]);
    expect(out).toMatch(/^DELETE \/things\/2\n1 of 1 remnants removed from http/);
    expect([code, deleted]).toEqual([0, [['2026-03-01', '2']]]);
  });

  it('refuses what is neither a service nor a folder', async () => {
    const { code, err } = await interop(['clean', 'placment', '--target', things.url]);
    expect(err).toContain('There is no service or folder "placment". Did you mean "placement"?');
    expect(code).toBe(2);
  });
});

describe('interop spec', () => {
  it('checks a folder', async () => {
    expect((await interop(['spec', 'check', folder])).out).toMatch(/: 2 microversions, no problems\n$/);
    writeFileSync(join(folder, 'profile.yaml'), 'service: things\n');
    const { code, err } = await interop(['spec', 'check', folder]);
    expect(err).toContain('2 versions are documented, and nothing says how a call asks for one of them');
    expect(code).toBe(2);
  });

  it('lists its operations', async () => {
    const { out } = await interop(['spec', 'list', folder]);
    expect(out).toContain('things  2025-06-01 to 2026-03-01\n');
    expect(out).toContain('showThing\n    GET /things/{id}\n    2025-06-01  2026-03-01\n');
  });

  it('shows one of them, at one version', async () => {
    const shown = await interop(['spec', 'show', folder, 'showThing', '--microversion', '2025-06-01']);
    expect(shown.out).toContain('showThing: GET /things/{id}');
    expect(shown.out).not.toContain('color');
    const unknown = await interop(['spec', 'show', folder, 'showThng']);
    expect(unknown.err).toContain('There is no operation "showThng".');
    expect(unknown.err).toContain(`"interop spec list ${folder}" prints them.`);
    expect(unknown.code).toBe(2);
  });

  it('exports one version', async () => {
    const { code, out } = await interop(['spec', 'export', folder, '2026-03-01']);
    expect(out).toContain('color:');
    expect(code).toBe(0);
  });
});
