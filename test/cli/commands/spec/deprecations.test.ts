import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { interop } from '../../captured-io.ts';
import { SmallApi } from '../small-api.ts';

let api: SmallApi;
beforeEach(() => {
  api = new SmallApi();
});
afterEach(() => api.end());

const list = (...flags: string[]) => interop(['spec', 'deprecations', ...flags]);

const COLOUR = '$.components.schemas.Thing.properties.colour';

async function announce(): Promise<void> {
  api.write('deprecation-policy.yaml', { notice: { versions: 1, months: 6 } });
  await interop(['gate', api.folder, '--publish', '--day', '2026-01-01']);
  api.version('1.1', {
    '$.info': {
      'x-next-minimum': {
        version: '1.1',
        'x-deprecated-in': '1.1',
        'x-removed-in': '1.10',
        'x-deprecation-note': 'All clients know 1.1.',
      },
    },
    [COLOUR]: {
      deprecated: true,
      'x-deprecated-in': '1.1',
      'x-removed-in': '1.2',
      'x-replaced-by': 'shade',
      'x-deprecation-note': 'Colours differ.',
    },
    "$.paths['/old'].get": { deprecated: true },
  });
}

describe('interop spec deprecations', () => {
  it('lists each declaration once, by the version of its removal', async () => {
    await announce();
    expect((await list(api.folder)).out).toContain('deprecated in 1.1, not published yet\n');
    await interop(['gate', api.folder, '--publish', '--day', '2026-01-31']);
    const { code, out } = await list(api.folder);
    expect(
      out.replaceAll(/\S*overlay\.yaml/g, 'FILE'),
    ).toBe(`removal in 1.2, not before 2026-07-31: GET /old 200 body /things/*/colour
  PUT /new body /colour
  deprecated in 1.1, published on 2026-01-31
  replaced by shade
  Colours differ.
  FILE:1

removal in 1.10, not before 2026-07-31: versions before 1.1
  deprecated in 1.1, published on 2026-01-31
  All clients know 1.1.
  FILE:1

removal not scheduled, not before 2026-07-31: GET /old
  deprecated, published on 2026-01-31
  FILE:1
`);
    expect(code).toBe(0);
  });

  it('prints JSON', async () => {
    await announce();
    await interop(['gate', api.folder, '--publish', '--day', '2026-01-31']);
    const { out } = await list(api.folder, '--format', 'json');
    expect(JSON.parse(out).services[0].deprecations[0]).toMatchObject({
      about: ['GET /old 200 body /things/*/colour', 'PUT /new body /colour'],
      notice: { deprecatedIn: '1.1', removedIn: '1.2', replacedBy: 'shade', note: 'Colours differ.' },
      told: { version: '1.1', day: '2026-01-31' },
      notBefore: '2026-07-31',
    });
  });

  it('finds no deprecations in the services of this project', async () => {
    expect((await list()).out).toBe('placement: no deprecations\n\nscheduler: no deprecations\n');
  });

  it('does not list a minimum that is already raised', async () => {
    api.version('1.1', {
      '$.info': { 'x-next-minimum': { version: '1.0', 'x-deprecated-in': '1.1', 'x-deprecation-note': 'a' } },
    });
    expect((await list(api.folder)).out).toContain('no deprecations');
  });

  it.each([
    ['a missing folder', ['nowhere'], 'There is no service or folder "nowhere".'],
    ['an unknown format', ['--format', 'xml'], 'There is no format "xml"'],
  ])('exits with 2 for %s', async (_title, words, message) => {
    const { code, err } = await list(...words);
    expect(err).toContain(message);
    expect(code).toBe(2);
  });
});
