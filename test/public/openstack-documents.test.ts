import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SERVERS_API } from '../spec/dialect/servers-api.ts';
import { checkDocument } from './openstack/check-document.ts';
import { comparePublications } from './openstack/compare-publications.ts';
import { readDocuments } from './openstack/read-documents.ts';

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'interop-publications-'));
  mkdirSync(join(home, 'data/servers'), { recursive: true });
  const later = SERVERS_API.replace('2.20', '2.21')
    .replace('{ min-ver: "2.5", action', '{ min-ver: "2.5", max-ver: "2.3", action')
    .replace(
      'name: { type: string }\n',
      'name: { type: string, descripion: It }\n          id: { type: string }\n',
    );
  for (const [name, text] of [
    ['v2.20', SERVERS_API],
    ['v2.21', later],
    ['v2', later],
  ] as const)
    writeFileSync(join(home, 'data/servers', `${name}.yaml`), text);
});
afterAll(() => rmSync(home, { recursive: true }));

const read = () => readDocuments({ path: join(home, 'data') });

describe('published documents', () => {
  it('are read from a folder, each text once', () => {
    expect(read().map(({ service, version }) => `${service} ${version}`)).toEqual([
      'servers 2.20',
      'servers 2.21',
    ]);
  });

  it('are read from the newest commit of a repository', () => {
    const git = (...argv: string[]) =>
      execFileSync('git', ['-C', home, '-c', 'user.name=a', '-c', 'user.email=a@b', ...argv]);
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'Documents');
    expect(readDocuments({ repository: home, path: 'data' })).toEqual(read());
  });

  it('are imported with their problems counted, and come back unchanged', () => {
    const checked = read().map(checkDocument);
    expect(checked.map(({ losses }) => losses)).toEqual([[], []]);
    expect(checked.map(({ problems }) => Object.fromEntries(problems))).toEqual([
      {},
      { 'inverted range': 1, 'unknown keyword descripion': 1 },
    ]);
    expect(checked[0]?.changes).toBeGreaterThan(0);
  });

  it('are compared at each microversion that both describe', () => {
    const [before, after] = read().map(checkDocument);
    const { rewritten } = comparePublications(before as never, after as never);
    const rules = [...rewritten].map(([version, changes]) => [version, changes.map(({ rule }) => rule)]);
    expect(rules).toEqual(
      ['2.1', '2.5', '2.7', '2.10', '2.11', '2.12', '2.20'].map((version) => [
        version,
        ['response.property.added'],
      ]),
    );
  });
});
