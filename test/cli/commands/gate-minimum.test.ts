import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../spec/openapi/json-object.ts';
import { GatedApi } from './gated-api.ts';
import { BASE } from './small-api.ts';

let api: GatedApi;
beforeEach(() => {
  api = new GatedApi();
});
afterEach(() => api.end());

describe('interop gate, for the oldest versions', () => {
  const MINIMUM = {
    version: '1.1',
    'x-deprecated-in': '1.2',
    'x-removed-in': '1.3',
    'x-deprecation-note': 'All clients know 1.1.',
  };

  /** 1.1 is the oldest from now on, and says so. */
  function raise(minimum = '1.1'): void {
    const base = JSON.parse(JSON.stringify(BASE).replaceAll('"1.0"', '"1.1"').replace('v1.0', `v${minimum}`));
    base.paths['/'].get.responses[200].content['application/json'].schema.properties.min_version.const =
      minimum;
    api.remove('1.0.yaml');
    api.remove('1.1.overlay.yaml');
    api.write('1.1.yaml', base);
  }

  async function published(...versions: [version: string, info: JsonObject][]): Promise<void> {
    await api.publish('2026-01-01');
    for (const [index, [version, info]] of versions.entries()) {
      api.version(version, { '$.info': info });
      await api.publish(`2026-01-0${index + 2}`);
    }
  }

  it('takes their going for what it is when it was announced', async () => {
    await published(['1.1', {}], ['1.2', { 'x-next-minimum': MINIMUM }]);
    expect(api.read('published.lock')).toContain('deprecated 1.2 2026-01-03 versions before 1.1\n');
    api.version('1.3');
    raise();
    expect((await api.gate()).out).toMatch(/^PASS .*3 versions published, 1\.3 new, 1\.0 retired\n$/);
    await api.publish('2026-02-01');
    expect((await api.gate()).out).toMatch(/^PASS .*4 versions published, 1\.0 retired\n$/);
    expect(api.read('published.lock')).toContain('minimum 1.1 2026-02-01\n');
    // What was right on its day is settled, whatever the policy wants from then on.
    api.policy(5, 60);
    expect((await api.gate()).code).toBe(0);
    // What it says of the oldest version may change, and nothing else.
    api.write(
      '1.1.yaml',
      api.read('1.1.yaml').replace('"max_version":{"type":"string"}', '"max_version":{}'),
    );
    const { out } = await api.gate();
    expect(out).toMatch(/VIOLATION published\.changed: \S+ 1\.1 to 1\.3/);
  });

  it('fails when that was not announced', async () => {
    await published(['1.1', {}], ['1.2', {}]);
    raise();
    const { code, out } = await api.gate();
    expect(out).toMatch(/VIOLATION minimum\.unannounced: \S+ 1\.0 went as the oldest, and that was not/);
    expect(out).toContain('Announce it first: "x-next-minimum" in "info"');
    expect(code).toBe(1);
  });

  it('does not take the word of the change itself for it', async () => {
    await published(['1.1', {}], ['1.2', {}]);
    const base = new GatedApi();
    for (const name of ['1.1.overlay.yaml', '1.2.overlay.yaml', 'published.lock'])
      base.write(name, api.read(name));
    raise();
    api.write('published.lock', `${api.read('published.lock')}minimum 1.1 2026-01-01\n`);
    expect((await api.gate()).code).toBe(0);
    expect((await api.gate('--base', base.folder)).out).toMatch(/VIOLATION minimum\.unannounced/);
    base.end();
  });

  it('fails when more went than was announced', async () => {
    await published(['1.1', {}], ['1.2', { 'x-next-minimum': MINIMUM }]);
    for (const name of ['1.0.yaml', '1.1.overlay.yaml', '1.2.overlay.yaml']) api.remove(name);
    api.write('1.2.yaml', JSON.stringify(BASE).replaceAll('"1.0"', '"1.2"').replace('v1.0', 'v1.2'));
    expect((await api.gate()).out).toMatch(/VIOLATION minimum\.unannounced: \S+ 1\.0 to 1\.1 went/);
  });

  it('fails before the version that was named, and before the months are over', async () => {
    api.policy(1, 6);
    await published(['1.1', {}], ['1.2', { 'x-next-minimum': MINIMUM }]);
    raise();
    const early = await api.gate('--day', '2027-01-01');
    expect(early.out).toMatch(/VIOLATION minimum\.too-soon: \S+ 1\.0 went/);
    api.version('1.3');
    expect((await api.gate('--day', '2026-07-02')).out).toContain('on 2026-01-03, so until 2026-07-03');
    expect((await api.gate('--day', '2026-07-03')).code).toBe(0);
  });

  it('fails for one in the middle, and for the newest', async () => {
    await published(['1.1', {}], ['1.2', { 'x-next-minimum': MINIMUM }]);
    api.remove('1.1.overlay.yaml');
    expect((await api.gate()).out).toMatch(
      /VIOLATION published\.removed: \S+ 1\.1 is published, and is gone/,
    );
  });
});
