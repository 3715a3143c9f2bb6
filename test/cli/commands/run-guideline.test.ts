import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { guidelineText } from '../../spec/guidelines/guideline-text.ts';
import { interop, type Ran } from '../captured-io.ts';

const folder = mkdtempSync(join(tmpdir(), 'guideline-'));
let files = 0;

function write(text: string, name = `${++files}.yaml`): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const ONLY = ['--only', 'placement.traits.*'];

describe('interop run --guideline', () => {
  const saved = join(folder, 'report.json');
  let ran: Ran;
  beforeAll(async () => {
    const guideline = write(guidelineText());
    const flags = [...ONLY, '--reporter', 'console', '--reporter', `json=${saved}`];
    ran = await interop(['run', 'placement', ...flags, '--guideline', guideline]);
  });

  it('judges by the required capabilities, and lists them', () => {
    expect(ran.err).not.toContain('interop:');
    expect(ran.out).toContain('Guideline 2026.11 (draft): 1 of 1 required capabilities pass.');
    expect(ran.out).toMatch(/^ pass +required +things +1\.0\.\.1\.39 +2 passed$/m);
    expect(ran.out).toMatch(/^PASS {2}placement at .*, depth full, by guideline 2026\.11: /m);
    expect(ran.code).toBe(0);
  });

  it('judges a saved report, by any guideline', async () => {
    const strict = write(
      guidelineText({
        '- placement.traits.s': '    - placement.traits.standard-are-listed\n    - placement.usages.add-up',
      }),
    );
    const { out, code } = await interop(['report', saved, '--guideline', strict]);
    expect(out).toMatch(/^ not judged required +things .* 2 passed, 1 not run$/m);
    expect(out).toContain('1 of its cases were not run: placement.usages.add-up');
    expect(out).toMatch(/^ERROR {2}placement/m);
    expect(code).toBe(3);
  });

  it('is in the report that it writes', async () => {
    expect(JSON.parse(readFileSync(saved, 'utf8'))).toMatchObject({
      verdict: 'pass',
      selection: 'boundaries',
      guideline: { edition: '2026.11', verdict: 'pass', capabilities: [{ id: 'things', verdict: 'pass' }] },
    });
    expect((await interop(['report', saved])).out).toContain('1 of 1 required capabilities pass');
  });
});

/** The flags beside `--guideline`, the replaced lines of the guideline, and the message. */
const REFUSED: [string, string[], Record<string, string>, string | RegExp][] = [
  [
    'an unknown case',
    [],
    { '- placement.traits.s': '    - placement.traits.standard-are-lsted' },
    /\d\.yaml:16: placement has no case placement\.traits\.standard-are-lsted\. Did you mean "placement\.traits\.standard-are-listed"\?/,
  ],
  [
    'an unknown case that resembles none',
    [],
    { '- placement.traits.s': '    - tempest.api.compute' },
    /\d\.yaml:16: placement has no case tempest\.api\.compute\. "interop run placement --list --depth full" prints the ids\./,
  ],
  [
    'an unknown service',
    [],
    { 'services:': '    services: { placment: all }' },
    /\d\.yaml has no capability of placement\. Its services: placment\. Is "placment" a typing error\?/,
  ],
  [
    'an unknown microversion',
    [],
    { 'services:': '    services: { placement: 1.0..1.40 }' },
    /\d\.yaml:11: placement has no microversion 1\.40\. Expected microversions from 1\.0 to 1\.39\./,
  ],
  [
    'a case outside of the microversions',
    [],
    { 'services:': '    services: { placement: 1.0..1.5 }' },
    /\d\.yaml:16: the case placement\.traits\.standard-are-listed holds from 1\.6 on, and things is judged from 1\.0 to 1\.5\. Change/,
  ],
  ['an unknown key', [], { description: '    descripton: a' }, /\d\.yaml:10: "descripton" is not a key/],
  [
    'a part of the required cases',
    ['--only', '*listed'],
    {},
    '--only *listed leaves out 1 of the 2 cases that 2026.11 requires, such as placement.traits.absent-is-not-found',
  ],
  ['a part of the depth', ['--depth', 'quick'], {}, '--depth quick runs a part of the cases'],
  ['a part of the microversions', ['--microversions', 'latest'], {}, '--microversions latest leaves out'],
  ['a shard', ['--shard', '1/2'], {}, '--shard runs a part of the cases'],
  ['known failures', ['--known-failures', 'known.txt'], {}, '--known-failures does not go with --guideline'],
  ['a baseline', ['--baseline', 'old.json'], {}, '--baseline does not go with --guideline'],
];

describe('interop run --guideline refuses', () => {
  it.each(REFUSED)('%s', async (_what, flags, replaced, words) => {
    const file = write(guidelineText(replaced));
    const { err, code } = await interop(['run', 'placement', '--guideline', file, ...flags]);
    expect(err).toMatch(words instanceof RegExp ? words : new RegExp(words.replaceAll(/[*.]/g, '\\$&')));
    expect(code).toBe(2);
  });

  it.each([
    [write('{"metadata":{},"components":{}}', 'openstack.json'), "is a guideline in OpenStack's JSON"],
    ['1999.01', 'The guideline 1999.01 cannot be read (ENOENT)'],
  ])('%s', async (file, words) => {
    const { err, code } = await interop(['run', 'placement', '--guideline', file]);
    expect(err).toContain(words);
    expect(code).toBe(2);
  });

  it('two reports to judge', async () => {
    const { err, code } = await interop(['report', 'a.json', 'b.json', '--guideline', 'c.yaml']);
    expect(err).toMatch(/--guideline judges one report|cannot be read/);
    expect(code).toBe(2);
  });
});
