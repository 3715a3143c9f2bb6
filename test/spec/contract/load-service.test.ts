import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { loadService } from '../../../spec/contract/load-service.ts';
import { SpecError } from '../../../spec/openapi/reading/spec-error.ts';
import { smallDocument } from './small-document.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'spec-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const base = stringify(smallDocument());
const overlay = (actions: string) =>
  `overlay: 1.1.0\ninfo: { title: t, version: '1.1' }\nactions:\n  - target: $.info\n    update: { version: '1.1' }\n${actions}`;

const LOST = `{
  "overlay": "1.1.0",
  "info": { "title": "t", "version": "1.1" },
  "actions": [
    { "target": "$.info", "update": { "version": "1.1" } },
    { "target": "$.nowhere", "update": {} }
  ]
}`;

describe('a folder of documents', () => {
  it('becomes a service', () => {
    const folder = folderWith({ '1.0.yaml': base, '1.1.overlay.yaml': overlay(''), 'README.txt': '' });
    const service = loadService('small', folder);
    expect([service.name, service.microversions, service.changes[1]?.title]).toEqual([
      'small',
      ['1.0', '1.1'],
      't',
    ]);
  });

  it('may be JSON', () => {
    const folder = folderWith({
      '1.0.json': JSON.stringify(smallDocument()),
      '1.1.overlay.json': JSON.stringify(parse(overlay(''))),
    });
    expect(loadService('small', folder).microversions).toEqual(['1.0', '1.1']);
  });

  it('is read in the order of microversions, not of names', () => {
    const numbered = (n: number) =>
      `overlay: 1.1.0\ninfo: { title: t, version: '1.${n}' }\nactions:\n  - target: $.info\n    update: { version: '1.${n}' }\n`;
    const folder = folderWith({
      '1.0.yaml': base,
      '1.2.overlay.yaml': numbered(2),
      '1.10.overlay.yaml': numbered(10),
    });
    expect(loadService('small', folder).microversions).toEqual(['1.0', '1.2', '1.10']);
  });

  it.each([
    ['invalid YAML', { '1.0.yaml': 'paths:\n  a: [1\nb: }\n' }, /1\.0\.yaml:\d+: /],
    [
      'a document without paths',
      { '1.0.yaml': 'openapi: 3.1.0\ninfo: {}\n' },
      /1\.0\.yaml: the document has no "paths"/,
    ],
    [
      'overlays without a document',
      { '1.1.overlay.yaml': overlay('') },
      /does not hold one complete document/,
    ],
    [
      'a file that is not an overlay',
      { '1.0.yaml': base, '1.1.overlay.yaml': 'a: 1\n' },
      /1\.1\.overlay\.yaml: is not an overlay/,
    ],
    [
      'a target that selects nothing',
      { '1.0.yaml': base, '1.1.overlay.yaml': overlay('  - target: $.nowhere\n    update: {}\n') },
      /1\.1\.overlay\.yaml:6: the target \$\.nowhere selects nothing/,
    ],
    [
      'an action that cannot be applied',
      { '1.0.yaml': base, '1.1.overlay.yaml': overlay('  - target: $.info\n    update: []\n') },
      /1\.1\.overlay\.yaml:6: \$\.info: an object cannot be updated with an array/,
    ],
    [
      'a target in JSON that selects nothing',
      { '1.0.yaml': base, '1.1.overlay.json': LOST },
      /1\.1\.overlay\.json:6: the target \$\.nowhere selects nothing/,
    ],
    [
      'an overlay that does not name its version',
      { '1.0.yaml': base, '1.1.overlay.yaml': overlay('').replaceAll("1.1'", "1.7'") },
      /\/info\/version is "1\.7" after this overlay/,
    ],
    [
      'a reference without a target',
      { '1.0.yaml': base.replace('#/components/schemas/Name', '#/components/schemas/Nme') },
      /#\/components\/schemas\/Nme names nothing/,
    ],
  ])('is rejected for %s, with its place', (_name, files, message) => {
    const folder = folderWith(files);
    expect(() => loadService('small', folder)).toThrow(SpecError);
    expect(() => loadService('small', folder)).toThrow(message);
  });

  it('must exist', () => {
    expect(() => loadService('nova')).toThrow('Known services: placement, scheduler, bare-metal, compute.');
  });
});
