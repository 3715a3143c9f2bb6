import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { OPENSTACK_GUIDELINE } from '../../spec/guidelines/openstack/openstack-guideline.ts';
import { interop } from '../captured-io.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guideline-'));
  writeFileSync(join(folder, 'g.json'), JSON.stringify(OPENSTACK_GUIDELINE));
});

const call = (...argv: string[]) => interop(['guideline', ...argv], undefined, folder);

describe('interop guideline', () => {
  it('imports, and says what is kept', async () => {
    const { code, out, err } = await call('import', 'g.json', 'editions');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(
      'editions/things.2019.11.yaml: 4 capabilities, 2 required, 1 advisory, 0 deprecated, 1 removed.\nKept below "openstack"',
    );
    expect(out).toContain('  capabilities that no component lists, or that have no tests: things-unlisted');
    const again = await call('import', 'g.json', 'editions');
    expect(again.err).toContain('editions has things.2019.11.yaml already.');
    expect(again.code).toBe(2);
  });

  it('exports an imported guideline with the same data', async () => {
    await call('import', 'g.json', 'editions');
    const { code, out, err } = await call('export', join(folder, 'editions/things.2019.11.yaml'));
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({
      metadata: OPENSTACK_GUIDELINE.metadata,
      capabilities: OPENSTACK_GUIDELINE.capabilities,
    });
  });

  it('exports an edition of this package, and says what the JSON cannot say', async () => {
    const { code, out, err } = await call('export', '2026.11');
    expect(code).toBe(0);
    expect(Object.keys(JSON.parse(out).components)).toEqual(['placement', 'scheduler']);
    expect(err).toMatch(
      /^OpenStack's JSON cannot say, so that it is not in the export:\n {2}the microversions of 41 cap/,
    );
  });

  it.each([
    [['import', 'g.json'], 'guideline import takes a file and the folder of the editions'],
    [['import', 'absent.json', 'editions'], 'The guideline absent.json cannot be read (ENOENT)'],
    [['export'], 'guideline export takes a guideline'],
    [['export', 'absent.yaml'], 'The guideline absent.yaml cannot be read (ENOENT)'],
    [['exprot'], 'There is no guideline command "exprot". Did you mean "export"?'],
  ])('refuses %j', async (argv, words) => {
    const { code, err } = await call(...argv);
    expect(err).toContain(words);
    expect(code).toBe(2);
  });

  it('is not judged by a file of OpenStack', async () => {
    const { err } = await interop(['run', 'placement', '--guideline', join(folder, 'g.json')]);
    expect(err).toContain('Import it first: interop guideline import');
    expect(readFileSync(join(folder, 'g.json'), 'utf8')).not.toBe('');
  });
});
