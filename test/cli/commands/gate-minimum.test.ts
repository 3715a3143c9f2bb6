import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../spec/openapi/json-object.ts';
import { GatedApi } from './gated-api.ts';
import { BASE } from './small-api.ts';

let api: GatedApi;
beforeEach(() => {
  api = new GatedApi();
});
afterEach(() => api.end());

describe('interop gate, when the oldest versions are removed', () => {
  const MINIMUM = {
    version: '1.1',
    'x-deprecated-in': '1.2',
    'x-removed-in': '1.3',
    'x-deprecation-note': 'All clients know 1.1.',
  };

  /** Makes 1.1 the oldest version, and has discovery name it. */
  function raise(minimum = '1.1'): void {
    const base = JSON.parse(JSON.stringify(BASE).replaceAll('"1.0"', '"1.1"').replace('v1.0', `v${minimum}`));
    base.paths['/'].get.responses[200].content['application/json'].schema.properties.min_version.const =
      minimum;
    api.remove('1.0.yaml');
    api.remove('1.1.overlay.yaml');
    api.write('1.1.yaml', base);
  }

  async function publishVersions(...versions: [version: string, info: JsonObject][]): Promise<void> {
    await api.publish('2026-01-01');
    for (const [index, [version, info]] of versions.entries()) {
      api.version(version, { '$.info': info });
      await api.publish(`2026-01-0${index + 2}`);
    }
  }

  it('passes when the removal was announced', async () => {
    await publishVersions(['1.1', {}], ['1.2', { 'x-next-minimum': MINIMUM }]);
    expect(api.read('published.lock')).toContain('deprecated 1.2 2026-01-03 versions before 1.1\n');
    api.version('1.3');
    raise();
    expect((await api.gate()).out).toMatch(
      /^PASS\. .*: 3 published versions unchanged, 1\.3 new, 1\.0 removed\. Order of versions: microversion \(recognised\)\.\n$/,
    );
    await api.publish('2026-02-01');
    expect((await api.gate()).out).toMatch(/^PASS\. .*: 4 published versions unchanged, 1\.0 removed\.\n$/);
    expect(api.read('published.lock')).toContain('minimum 1.1 2026-02-01\n');
    // A stricter policy does not apply to a minimum that is already published.
    api.policy(5, 60);
    expect((await api.gate()).code).toBe(0);
    // Nothing but the name of the oldest version may change in the documents.
    api.write(
      '1.1.yaml',
      api.read('1.1.yaml').replace('"max_version":{"type":"string"}', '"max_version":{}'),
    );
    const { out } = await api.gate();
    expect(out).toMatch(/VIOLATION published\.changed: \S+ 1\.1 to 1\.3/);
  });

  it('fails without notice', async () => {
    await publishVersions(['1.1', {}], ['1.2', {}]);
    raise();
    const { code, out } = await api.gate();
    expect(out).toMatch(/VIOLATION minimum\.unannounced: \S+ 1\.0 removed as the oldest, without notice/);
    expect(out).toContain('Announce the removal first: "x-next-minimum" in "info"');
    expect(code).toBe(1);
  });

  it('does not accept a minimum that the change itself adds to the lock', async () => {
    await publishVersions(['1.1', {}], ['1.2', {}]);
    const base = new GatedApi();
    for (const name of ['1.1.overlay.yaml', '1.2.overlay.yaml', 'published.lock'])
      base.write(name, api.read(name));
    raise();
    api.write('published.lock', `${api.read('published.lock')}minimum 1.1 2026-01-01\n`);
    expect((await api.gate()).code).toBe(0);
    expect((await api.gate('--base', base.folder)).out).toMatch(/VIOLATION minimum\.unannounced/);
    base.end();
  });

  it('fails when more versions are removed than announced', async () => {
    await publishVersions(['1.1', {}], ['1.2', { 'x-next-minimum': MINIMUM }]);
    for (const name of ['1.0.yaml', '1.1.overlay.yaml', '1.2.overlay.yaml']) api.remove(name);
    api.write('1.2.yaml', JSON.stringify(BASE).replaceAll('"1.0"', '"1.2"').replace('v1.0', 'v1.2'));
    expect((await api.gate()).out).toMatch(/VIOLATION minimum\.unannounced: \S+ 1\.0 to 1\.1 removed/);
  });

  it('fails before the announced version, and before the months of notice are over', async () => {
    api.policy(1, 6);
    await publishVersions(['1.1', {}], ['1.2', { 'x-next-minimum': MINIMUM }]);
    raise();
    const early = await api.gate('--day', '2027-01-01');
    expect(early.out).toMatch(/VIOLATION minimum\.too-soon: \S+ 1\.0 removed/);
    api.version('1.3');
    expect((await api.gate('--day', '2026-07-02')).out).toContain(
      'The removal is allowed from 2026-07-03 on.',
    );
    expect((await api.gate('--day', '2026-07-03')).code).toBe(0);
  });

  it('fails when a version in the middle is removed', async () => {
    await publishVersions(['1.1', {}], ['1.2', { 'x-next-minimum': MINIMUM }]);
    api.remove('1.1.overlay.yaml');
    expect((await api.gate()).out).toMatch(
      /VIOLATION published\.removed: \S+ 1\.1 published, and now missing/,
    );
  });
});
