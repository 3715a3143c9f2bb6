import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { interop } from '../captured-io.ts';
import { copyEarlyPlacement } from './early-placement.ts';

let home: string;
let folder: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'interop-gate-'));
  folder = join(home, 'placement');
  copyEarlyPlacement(folder);
});
afterEach(() => rmSync(home, { recursive: true }));

/** @throws Error when the file does not contain `from`: the test would change nothing */
function edit(name: string, from: string | RegExp, to: string): void {
  const text = readFileSync(join(folder, name), 'utf8');
  const edited = text.replace(from, to);
  if (edited === text) throw new Error(`${name} has no ${from}`);
  writeFileSync(join(folder, name), edited);
}

const gate = (...flags: string[]) => interop(['gate', folder, ...flags]);

describe('interop gate', () => {
  it('passes unchanged documents', async () => {
    const { code, out } = await gate();
    expect(out).toMatch(/^PASS\. \S+: 10 published versions unchanged\.\n$/);
    expect(code).toBe(0);
  });

  it.each([
    [
      'an addition',
      '1.6.overlay.yaml',
      /- name: associated\n/,
      '- name: new\n              in: query\n              schema: {}\n            - name: associated\n',
    ],
    ['a removal', '1.6.overlay.yaml', /, pattern: "\^\(\?:\[Tt\][^"]*"/, ''],
    ['a changed value', '1.0.yaml', 'methods: [GET, POST]', 'methods: [GET]'],
  ])('fails for %s in a published version, by the lock alone', async (_title, file, from, to) => {
    edit(file, from, to);
    const { code, out } = await gate();
    expect(out).toContain(
      `VIOLATION published.changed: ${out.split(' ')[2]} ${file.split('.').slice(0, 2).join('.')} to 1.9`,
    );
    expect(out).toContain('--base git:REF');
    expect(code).toBe(1);
  });

  it('passes a changed summary', async () => {
    edit('1.6.overlay.yaml', 'summary: List the traits', 'summary: All the traits');
    expect((await gate()).code).toBe(0);
  });

  it('shows what changed since a commit, and the overlay for a new version', async () => {
    const git = (...words: string[]) => execFileSync('git', ['-C', home, ...words], { stdio: 'ignore' });
    git('init');
    git('add', '.');
    git('-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '-m', 'published');
    edit('1.6.overlay.yaml', 'pattern: "^(?:[Tt]', 'pattern: "^(?:[Yy][Ee][Ss]|[Tt]');
    const { code, out } = await gate('--base', 'git:HEAD');
    expect(out).toContain('~ request pattern of query associated  [request.pattern.changed, values]');
    expect(out).toMatch(/Revert the change, and make it in 1\.10 with .*1\.10\.overlay\.yaml:/);
    expect(out).toContain("target: $.paths['/traits'].get.parameters[1].schema");
    expect(code).toBe(1);
    const json = await gate('--base', 'git:HEAD', '--format', 'json');
    expect(JSON.parse(json.out).folders[0].findings[0]).toMatchObject({
      rule: 'published.changed',
      changes: [{ rule: 'request.pattern.changed', operation: 'GET /traits' }],
    });
    const github = await gate('--base', 'git:HEAD', '--format', 'github');
    expect(github.out).toMatch(
      /^::error file=.*1\.6\.overlay\.yaml,line=31,title=request\.pattern\.changed::/m,
    );
    expect((await gate('--base', 'git:nowhere')).err).toContain('There is no commit nowhere here.');
    expect((await gate('--base', 'git:--upload-pack=x')).code).toBe(2);
  });

  it('lets a new version change until it is published', async () => {
    const overlay =
      'overlay: 1.1.0\ninfo: { title: New, version: "1.10" }\nactions:\n  - target: $.info\n    update: { version: "1.10" }\n';
    writeFileSync(join(folder, '1.10.overlay.yaml'), overlay);
    expect((await gate()).out).toMatch(
      /10 published versions unchanged, 1\.10 new\. Order of versions: microversion \(recognised\)\.\n$/,
    );
    const before = readFileSync(join(folder, 'published.lock'), 'utf8');
    const published = await gate('--publish');
    expect(published.out).toMatch(
      /^PASS\. Published 1\.10 \(11 versions in \S+\/published\.lock\)\. Order of versions: microversion \(recognised\)\.\n$/,
    );
    expect(published.code).toBe(0);
    const after = readFileSync(join(folder, 'published.lock'), 'utf8');
    expect(after).toMatch(/^1\.10 v1:sha256:[0-9a-f]{64}$/m);
    expect(after.startsWith(before)).toBe(true);
    edit(
      '1.10.overlay.yaml',
      'update: { version: "1.10" }\n',
      'update: { version: "1.10" }\n  - target: $.paths["/traits"]\n    remove: true\n',
    );
    expect((await gate()).code).toBe(1);
  });

  it('fails for a missing version, an inserted one, and a changed line of the lock', async () => {
    rmSync(join(folder, '1.9.overlay.yaml'));
    expect((await gate()).out).toMatch(/VIOLATION published\.removed: \S+ 1\.9 published, and now missing/);
    const digest = `v1:sha256:${'7'.repeat(64)}`;
    edit('published.lock', /^1\.0 .*$/m, `1.0 ${digest}`);
    const published = join(home, 'published');
    copyEarlyPlacement(published);
    const { out } = await gate('--base', published);
    expect(out).toMatch(/VIOLATION lock\.changed: \S+ 1\.0 changed or missing in published\.lock/);
    edit('published.lock', /^1\.8 .*\n/m, '');
    expect((await gate()).out).toMatch(
      /VIOLATION published\.inserted: \S+ 1\.8 new, but older than a published version/,
    );
  });

  it('reads a folder with one document per version, and versions that are dates', async () => {
    rmSync(folder, { recursive: true });
    const write = (version: string, paths: object) =>
      writeFileSync(
        join(home, `${version}.json`),
        JSON.stringify({ openapi: '3.0.3', info: { title: 't', version }, paths }),
      );
    const get = { responses: { 200: { description: 'ok' } } };
    write('2024-05-01', { '/a': { get } });
    write('2024-11-15', { '/a': { get }, '/b': { get } });
    expect((await interop(['gate', home, '--publish'])).out).toContain(
      'Published 2024-05-01 to 2024-11-15 (2 versions in ',
    );
    write('2024-05-01', { '/a': { get }, '/b': { get } });
    const { code, out } = await interop(['gate', home]);
    expect(out).toMatch(/VIOLATION published\.changed: \S+ 2024-05-01 changed after publication/);
    expect(code).toBe(1);
  });

  it.each([
    ['no folder with a lock', () => ['gate', tmpdir(), '--format', 'xml'], 'There is no format "xml"'],
    ['a folder without documents', () => ['gate', home], 'has no documents'],
    [
      'an unreadable lock',
      () => {
        writeFileSync(join(folder, 'published.lock'), 'nonsense\n');
        return ['gate', folder];
      },
      'published.lock:1: "nonsense" is not a line of a lock',
    ],
  ])('exits with 2 for %s', async (_title, argv, message) => {
    const { code, err } = await interop(argv());
    expect(err).toContain(message);
    expect(code).toBe(2);
  });
});
