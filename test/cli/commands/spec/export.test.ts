import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { digestOf } from '../../../../spec/diff/digest.ts';
import { folderOnDisk } from '../../../../spec/versions/folder-on-disk.ts';
import { readVersions } from '../../../../spec/versions/read-versions.ts';
import type { Version } from '../../../../spec/versions/version.ts';
import { SERVERS_API } from '../../../spec/dialect/servers-api.ts';
import { interop } from '../../captured-io.ts';

const home = mkdtempSync(join(tmpdir(), 'interop-export-'));
afterAll(() => rmSync(home, { recursive: true }));

function digestsIn(folder: string): [string, string][] {
  return readVersions(folderOnDisk(folder)).map(({ version, document }) => [version, digestOf(document)]);
}

const exported = (...words: string[]) => interop(['spec', 'export', ...words, '--dialect', 'x-openstack']);

describe('interop spec export', () => {
  it('prints one version of a service', async () => {
    const { code, out } = await interop(['spec', 'export', 'placement', '1.10']);
    expect(parse(out).info.version).toBe('1.10');
    expect(code).toBe(0);
  });

  it('prints all versions in one document, with quoted versions', async () => {
    const { code, out } = await exported('placement');
    expect(out).toMatch(
      /^ {2}version: "1\.39"\n {2}x-openstack:\n {4}min-ver: "1\.0"\n {4}max-ver: "1\.39"$/m,
    );
    expect(out.match(/(min|max)-ver: (?!"\d+\.\d+"$)/gm)).toBe(null);
    expect(parse(out).paths['/reshaper'].post['x-openstack']).toEqual({ 'min-ver': '1.30' });
    expect(code).toBe(0);
  });

  it('prints JSON of a folder, which import reads again', async () => {
    const [file, folder, again] = ['servers.yaml', 'servers', 'again'].map((name) => join(home, name)) as [
      string,
      string,
      string,
    ];
    writeFileSync(file, SERVERS_API);
    await interop(['spec', 'import', file, folder]);
    const [{ version, document }] = readVersions(folderOnDisk(folder)) as [Version];
    expect(parse((await interop(['spec', 'export', folder, version])).out)).toEqual(document.root);
    const { out } = await exported(folder, '--format', 'json');
    writeFileSync(join(home, 'exported.json'), out);
    expect((await interop(['spec', 'import', join(home, 'exported.json'), again])).code).toBe(0);
    expect(digestsIn(again)).toEqual(digestsIn(folder));
  });

  it.each([
    ['no version', ['placement'], 'Name a microversion, from 1.0 to 1.39. --dialect x-openstack prints all'],
    ['an unknown version', ['placement', '1.99'], 'placement has no version 1.99. Expected 1.0 to 1.39.'],
    ['nothing', [], 'export takes a service or a folder, and one of its versions.'],
    ['an unknown dialect', ['placement', '--dialect', 'x-other'], 'There is no dialect "x-other".'],
    [
      'a version with --dialect',
      ['placement', '1.1', '--dialect', 'x-openstack'],
      'it was given placement 1.1',
    ],
    ['neither service nor folder', ['--dialect', 'x-openstack'], 'it was given nothing'],
    [
      'an unknown folder',
      ['placment', '--dialect', 'x-openstack'],
      'There is no service or folder "placment". Did you mean "placement"?',
    ],
    [
      'an unknown format',
      ['placement', '--dialect', 'x-openstack', '--format', 'xml'],
      'There is no format "xml"',
    ],
  ])('exits with 2 for %s', async (_title, words, says) => {
    const { code, err } = await interop(['spec', 'export', ...words]);
    expect(err).toContain(says);
    expect(code).toBe(2);
  });
});
