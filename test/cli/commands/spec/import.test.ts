import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SERVERS_API } from '../../../spec/dialect/servers-api.ts';
import { interop } from '../../captured-io.ts';

let home: string;
let file: string;
let folder: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'interop-import-'));
  file = join(home, 'servers.yaml');
  folder = join(home, 'servers');
  writeFileSync(file, SERVERS_API);
});
afterEach(() => rmSync(home, { recursive: true }));

const imported = (...flags: string[]) => interop(['spec', 'import', file, folder, ...flags]);
const written = () => readdirSync(folder).sort().join(' ');

describe('interop spec import', () => {
  it('writes a folder that diff reads', async () => {
    const { code, out } = await imported();
    expect(out).toMatch(
      /^2\.1\.yaml {11}The oldest version, complete\n2\.5\.overlay\.yaml {3}Adds POST \/servers\/\{id\}\/action; removes host/,
    );
    expect(out).toMatch(
      /servers: 7 versions, 2\.1 to 2\.20: 2\.1\.yaml and 6 overlays\. A version without an overlay equals/,
    );
    expect(code).toBe(0);
    expect(written()).toBe(
      '2.1.yaml 2.10.overlay.yaml 2.11.overlay.yaml 2.12.overlay.yaml 2.20.overlay.yaml 2.5.overlay.yaml 2.7.overlay.yaml',
    );
    const changes = await interop(['diff', folder, '2.7', '2.10']);
    expect(changes.out).toMatch(/\[request\.url\.removed, url\]\n {2}GET \/images\n/);
    expect(changes.out).toMatch(/servers\/2\.10\.overlay\.yaml:\d+/);
    expect(changes.code).toBe(1);
  });

  it('writes the requested versions', async () => {
    expect((await imported('--oldest', '2.6', '--newest', '2.10')).out).toContain('3 versions, 2.6 to 2.10');
    expect(written()).toBe('2.10.overlay.yaml 2.6.yaml 2.7.overlay.yaml');
  });

  it('writes one file for a document without marks', async () => {
    writeFileSync(file, 'openapi: 3.1.0\ninfo: { title: One, version: 2.10 }\npaths: {}\n');
    expect((await imported()).out).toMatch(/servers: 1 version, 2\.10: 2\.10\.yaml and 0 overlays\.\n$/);
    expect(readFileSync(join(folder, '2.10.yaml'), 'utf8')).toContain('version: "2.10"');
  });

  it('overwrites nothing', async () => {
    await imported();
    const { code, err } = await imported();
    expect(err).toMatch(/servers has files already: 2\.1\.yaml and 6 more\. Name a new or empty folder\.\n$/);
    expect(code).toBe(2);
  });

  it('rejects an invalid mark, and writes nothing', async () => {
    writeFileSync(file, SERVERS_API.replace('min-ver: "2.7"', 'min-ver: later'));
    const { code, err } = await imported();
    expect(err).toMatch(
      /servers\.yaml:\d+: "min-ver" is "later", which is not a microversion \(\/components\/schemas\/ShelveRequest\/oneOf\/0\)\. Expected/,
    );
    expect(code).toBe(2);
    expect(readdirSync(home)).toEqual(['servers.yaml']);
  });

  it('allows any value in a gap with --allow-gaps, and reports where', async () => {
    writeFileSync(
      file,
      SERVERS_API.replace(
        '  - $ref: "#/components/schemas/Create_21"\n',
        '  - $ref: "#/components/schemas/Create_210"\n',
      ).replace('        - $ref: "#/components/schemas/Create_210"\n', ''),
    );
    expect((await imported()).err).toContain(
      '#/components/schemas/CreateRequest exists at 2.10 and later only',
    );
    const { code, err } = await imported('--allow-gaps');
    expect(err).toMatch(
      /^warning: \S+servers\.yaml:21: \S+ exists at 2\.10 and later only, and a schema is required here at 2\.1 to 2\.7 \(\/paths\/\S+\): any value is allowed\n$/,
    );
    expect(code).toBe(0);
    expect(readFileSync(join(folder, '2.1.yaml'), 'utf8')).toContain('schema: {}');
  });

  it('lists all problems, and goes on with --lenient', async () => {
    writeFileSync(
      file,
      SERVERS_API.replace('{ min-ver: "2.10" }\n    Lock', '{ min-ver: "2.10", max-ver: "2.9" }\n    Lock')
        .replace('{ min-ver: "2.1", max-ver: "2.9" }\n    Create_210', '{ max-ver: "2.11" }\n    Create_210')
        .replace('{ min-ver: "2.5", action', '{ min_ver: "2.5", action')
        .replace('items: { type: string }', 'items: { type: string, descripion: It }'),
    );
    const linesOf = (err: string) => err.replaceAll(`${home}/`, '').trim().split('\n');
    const refused = await imported();
    expect(refused.code).toBe(2);
    expect(linesOf(refused.err)).toEqual([
      'interop: servers.yaml:65: starts at 2.10 and ends at 2.9, which is older (/components/schemas/Create_210). Give "min-ver" the older of the two.',
      'servers.yaml:69: "min_ver" is not a key of a mark (/components/schemas/Lock). Expected "min-ver".',
      'servers.yaml:53: 2 variants, that of 2.11 and earlier and that of 2.10 and later, apply at 2.10 to 2.11 (/components/schemas/CreateRequest). End the one at the version before the other starts.',
      '3 problems. --lenient goes on, and says what each place was taken for.',
    ]);
    const { code, err } = await imported('--lenient');
    expect(linesOf(err)).toEqual([
      'warning: servers.yaml:65: starts at 2.10 and ends at 2.9, which is older (/components/schemas/Create_210): read as 2.10 and later',
      'warning: servers.yaml:69: "min_ver" is not a key of a mark (/components/schemas/Lock): read as "min-ver: 2.5"',
      'warning: servers.yaml:53: 2 variants, that of 2.11 and earlier and that of 2.10 and later, apply at 2.10 to 2.11 (/components/schemas/CreateRequest): read with that of 2.10 and later',
      'warning: servers.yaml:50: the keyword "descripion" is not known, and is ignored',
    ]);
    expect(code).toBe(0);
    expect(readFileSync(join(folder, '2.1.yaml'), 'utf8')).not.toContain('min_ver');
  });

  it.each([
    ['no folder', () => ['spec', 'import', file], 'import takes a file and a new folder'],
    ['a missing file', () => ['spec', 'import', `${file}.none`, folder], 'no such file. Check the path.'],
    ['a folder that is a file', () => ['spec', 'import', file, file], 'is not a readable folder (ENOTDIR)'],
    [
      'a malformed version',
      () => ['spec', 'import', file, folder, '--newest', 'v2'],
      '--newest takes a microversion such as 2.10, and was given "v2".',
    ],
    [
      'an oldest version after the newest',
      () => ['spec', 'import', file, folder, '--oldest', '2.30'],
      'its oldest version would be 2.30, and its newest 2.20',
    ],
  ])('exits with 2 for %s', async (_title, argv, says) => {
    const { code, err } = await interop(argv());
    expect(err).toContain(says);
    expect(code).toBe(2);
  });
});
