/** The gate for one document that evolves in place, with its earlier versions in Git. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GitRepository } from './git-repository.ts';

const DOCUMENT = `openapi: 3.1.0
info: { title: Pets, version: 1.2.0 }
paths:
  /pets:
    get:
      parameters:
        - { name: limit, in: query, schema: { type: integer } }
      responses:
        "200": { description: The pets. }
  /owners:
    get:
      responses:
        "200": { description: The owners. }
`;
const PARAMETER = '- { name: limit, in: query, schema: { type: integer } }';
const ADDED = `${PARAMETER}\n        - { name: kind, in: query, schema: { type: string } }`;
const OWNERS = DOCUMENT.slice(DOCUMENT.indexOf('  /owners:'));
const NOTICE =
  'get:\n      deprecated: true\n      x-deprecated-in: 1.2.0\n      x-removed-in: 2.0.0\n      x-deprecation-note: Unused.\n      responses:\n        "200": { description: The owners. }';

let repository: GitRepository;
beforeEach(() => {
  repository = new GitRepository();
  repository.write('openapi.yaml', DOCUMENT);
  repository.commit();
});
afterEach(() => repository.remove());

const gate = (...words: string[]) => repository.interop('gate', 'openapi.yaml', ...words);
const setVersion = (version: string) =>
  repository.edit('openapi.yaml', 'version: 1.2.0', `version: ${version}`);

describe('interop gate with one document', () => {
  it.each(['git:main', 'main', 'HEAD', 'git:main:openapi.yaml'])('compares with --base %s', async (base) => {
    expect(await gate('--base', base)).toMatchObject({
      code: 0,
      out: 'PASS. openapi.yaml: 1 published version unchanged.\n',
    });
  });

  it('fails for an addition without a new version, and says what to do', async () => {
    repository.edit('openapi.yaml', PARAMETER, ADDED);
    const { code, out } = await gate('--base', 'git:main');
    expect(out).toContain('VIOLATION published.changed: openapi.yaml 1.2.0 changed after publication');
    expect(out).toContain('+ request query kind  [request.parameter.added, property]');
    expect(out).toContain('give "info.version" a new version, such as 1.3.0.');
    expect(out).not.toContain('overlay');
    expect(code).toBe(1);
    const { out: github } = await gate('--base', 'git:main', '--format', 'github');
    expect(github).toContain('a new version, such as 1.3.0.');
    const { out: json } = await gate('--base', 'git:main', '--format', 'json');
    expect(JSON.parse(json).folders[0].findings[0].remedy).toEqual({ version: '1.3.0' });
  });

  it('proposes a major version for a removal', async () => {
    repository.edit('openapi.yaml', OWNERS, '');
    expect((await gate('--base', 'main')).out).toContain('such as 2.0.0.');
  });

  it('passes an addition with a new version', async () => {
    repository.edit('openapi.yaml', PARAMETER, ADDED);
    setVersion('1.3.0');
    expect(await gate('--base', 'main')).toMatchObject({
      code: 0,
      out: 'PASS. openapi.yaml: 1 published version unchanged, 1.3.0 new. Order of versions: semver (recognised).\n',
    });
  });

  it('fails for a removal without notice in a new version, and passes it with notice', async () => {
    repository.edit('openapi.yaml', OWNERS, '');
    setVersion('2.0.0');
    const { code, out } = await gate('--base', 'main');
    expect(out).toContain(
      'VIOLATION retired.unannounced: openapi.yaml 2.0.0 removes something without notice',
    );
    expect(out).toContain('GET /owners');
    expect(code).toBe(1);
    repository.git('checkout', '-q', 'openapi.yaml');
    repository.edit('openapi.yaml', OWNERS.trim().slice('/owners:\n    '.length), NOTICE);
    expect((await gate('--base', 'main')).out).toContain('PASS. ');
    repository.commit();
    repository.write('openapi.yaml', DOCUMENT.replace(OWNERS, ''));
    setVersion('2.0.0');
    expect((await gate('--base', 'main')).out).toContain('PASS. ');
  });

  it('fails for a version that is older than the one of the base', async () => {
    setVersion('1.1.0');
    const { code, out } = await gate('--base', 'main');
    expect(out).toContain(
      'VIOLATION published.inserted: openapi.yaml 1.1.0 new, but older than a published version',
    );
    expect(code).toBe(1);
  });

  it('compares with a tag', async () => {
    repository.git('tag', 'v1.2.0');
    repository.edit('openapi.yaml', PARAMETER, ADDED);
    repository.commit();
    expect((await gate('--base', 'main')).code).toBe(0);
    expect((await gate('--base', 'v1.2.0')).code).toBe(1);
  });

  it('passes a document that the base does not have', async () => {
    repository.write('shops/openapi.yaml', DOCUMENT);
    const { code, out } = await repository.interop('gate', 'shops/openapi.yaml', '--base', 'main');
    expect(out).toBe('PASS. shops/openapi.yaml: nothing published before, 1.2.0 new.\n');
    expect(code).toBe(0);
  });

  it('does not take a renamed document for a new one', async () => {
    renameSync(join(repository.folder, 'openapi.yaml'), join(repository.folder, 'api.yaml'));
    const { code, err } = await repository.interop('gate', 'api.yaml', '--base', 'main');
    expect(err).toContain('If api.yaml was openapi.yaml, give --base git:main:openapi.yaml.');
    expect(code).toBe(2);
    const named = await repository.interop('gate', 'api.yaml', '--base', 'git:main:openapi.yaml');
    expect(named.out).toBe('PASS. api.yaml: 1 published version unchanged.\n');
  });

  it('compares with a file, and with a folder', async () => {
    repository.write('old/openapi.yaml', DOCUMENT);
    repository.edit('openapi.yaml', PARAMETER, ADDED);
    expect((await gate('--base', 'old')).code).toBe(1);
    expect((await gate('--base', 'old/openapi.yaml')).code).toBe(1);
  });

  it('refuses what it cannot find', async () => {
    expect((await gate('--base', 'nowhere')).err).toContain('There is no commit nowhere here.');
    expect((await gate('--base', 'no/where')).err).toContain(
      '--base no/where is not a folder, a file or a commit.',
    );
    expect((await repository.interop('gate', 'opnapi.yaml', '--base', 'main')).err).toContain(
      'There is no file or folder opnapi.yaml.',
    );
  });

  it('finds a branch of the server, and names a shallow clone', async () => {
    repository.git('commit', '-q', '--allow-empty', '-m', 'Another');
    repository.git('branch', 'old', 'HEAD~1');
    const home = mkdtempSync(join(tmpdir(), 'interop-clone-'));
    const clone = (...words: string[]) =>
      execFileSync('git', ['clone', '-q', ...words, `file://${repository.folder}`, home], { stdio: 'pipe' });
    clone('--depth', '1');
    const shallow = new GitRepository(home);
    const { code, err } = await shallow.interop('gate', 'openapi.yaml', '--base', 'git:old');
    expect(err).toContain('this clone is shallow. Fetch the history: "fetch-depth: 0" of actions/checkout');
    expect(code).toBe(2);
    rmSync(home, { recursive: true });
    clone();
    const whole = new GitRepository(home);
    expect((await whole.interop('gate', 'openapi.yaml', '--base', 'git:old')).code).toBe(0);
    whole.remove();
  });
});

describe('interop gate with the lock of one document', () => {
  beforeEach(async () => {
    await gate('--publish');
    repository.commit();
  });

  it('says what it wrote, and finds the document by the lock', async () => {
    expect(repository.read('published.lock')).toMatch(/^document openapi\.yaml$/m);
    setVersion('1.3.0');
    expect((await gate('--publish', '--base', 'main')).out).toBe(
      'PASS. Published 1.3.0 (2 versions in published.lock). Order of versions: semver (recognised).\n',
    );
    expect((await gate('--publish')).out).toBe(
      'PASS. openapi.yaml: 2 published versions unchanged. There was nothing to publish.\n',
    );
    repository.write('docker-compose.yml', 'services: {}\n');
    expect((await repository.interop('gate')).out).toBe(
      'PASS. openapi.yaml: 2 published versions unchanged.\n',
    );
  });

  it('fails for a change without a base, and says that a base shows it', async () => {
    repository.edit('openapi.yaml', PARAMETER, ADDED);
    const { code, out } = await repository.interop('gate', '--publish');
    expect(out).toContain('VIOLATION published.changed: openapi.yaml 1.2.0 changed after publication');
    expect(out).toContain('such as 1.3.0.');
    expect(out).toContain('To see what changed, give --base git:REF');
    expect(out).toContain('Nothing was published.');
    expect(code).toBe(1);
  });

  it('says where it does not check what a new version removes', async () => {
    repository.edit('openapi.yaml', OWNERS, '');
    setVersion('2.0.0');
    const { code, out } = await repository.interop('gate');
    expect(out).toContain(
      '2.0.0 new. Order of versions: semver (recognised). What the new version removes was not checked: give --base git:REF.',
    );
    expect(code).toBe(0);
    expect((await repository.interop('gate', '--base', 'main')).out).toContain('retired.unannounced');
  });

  it('fails for a published version that returns', async () => {
    setVersion('1.3.0');
    await gate('--publish');
    repository.edit('openapi.yaml', 'version: 1.3.0', 'version: 1.2.0');
    const { code, out } = await gate();
    expect(out).toContain('VIOLATION published.removed: openapi.yaml 1.3.0 published, and now missing');
    expect(out).toContain('Set "info.version" to 1.3.0 again, or to a newer version.');
    expect(code).toBe(1);
  });

  it('is not used for another document', async () => {
    repository.write('other.yaml', DOCUMENT);
    const { code, err } = await repository.interop('gate', 'other.yaml', '--publish');
    expect(err).toContain(
      'published.lock is for openapi.yaml, not for other.yaml. Move other.yaml to a folder of its own',
    );
    expect(code).toBe(2);
    expect((await repository.interop('gate', 'other.yaml', '--base', 'main')).code).toBe(0);
  });
});

describe('interop gate with a folder', () => {
  it('passes the first version of a new folder', async () => {
    repository.write('shops/1.0.yaml', DOCUMENT);
    const { code, out } = await repository.interop('gate', 'shops', '--base', 'git:main');
    expect(out).toBe('PASS. shops: nothing published before, 1.2.0 new.\n');
    expect(code).toBe(0);
  });

  it('says what to keep of a document that was changed to another version', async () => {
    repository.write('api/openapi.yaml', DOCUMENT);
    repository.commit();
    repository.edit('api/openapi.yaml', 'version: 1.2.0', 'version: 1.3.0');
    const { code, out } = await repository.interop('gate', 'api', '--base', 'git:main');
    expect(out).toContain('VIOLATION published.removed: api 1.2.0 published, and now missing');
    expect(out).toContain('git show main:api/openapi.yaml > api/1.2.0.yaml');
    expect(out).toContain('interop gate api/openapi.yaml --base git:REF');
    expect(code).toBe(1);
  });
});
