import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { interop } from '../captured-io.ts';
import { SmallApi } from './small-api.ts';

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
  it('lists what goes when, the first one first, each declaration once', async () => {
    await announce();
    expect((await list(api.folder)).out).toContain('deprecated in 1.1, not published yet\n');
    await interop(['gate', api.folder, '--publish', '--day', '2026-01-31']);
    const { code, out } = await list(api.folder);
    expect(
      out.replaceAll(/\S*overlay\.yaml/g, 'FILE'),
    ).toBe(`goes in 1.2, not before 2026-07-31: GET /old 200 body /things/*/colour
  PUT /new body /colour
  deprecated in 1.1, published on 2026-01-31
  replaced by shade
  Colours differ.
  FILE:1

goes in 1.10, not before 2026-07-31: versions before 1.1
  deprecated in 1.1, published on 2026-01-31
  All clients know 1.1.
  FILE:1

nobody says when, not before 2026-07-31: GET /old
  deprecated, published on 2026-01-31
  FILE:1
`);
    expect(code).toBe(0);
  });

  it('is for programs, too', async () => {
    await announce();
    const { out } = await list(api.folder, '--format', 'json');
    expect(JSON.parse(out).services[0].deprecations[0]).toMatchObject({
      about: ['GET /old 200 body /things/*/colour', 'PUT /new body /colour'],
      notice: { deprecatedIn: '1.1', removedIn: '1.2', replacedBy: 'shade', note: 'Colours differ.' },
    });
  });

  it('says of the services here that nothing goes', async () => {
    expect((await list()).out).toBe(
      'placement: nothing is announced to go\n\nscheduler: nothing is announced to go\n',
    );
  });

  it('does not list a minimum that was raised', async () => {
    api.version('1.1', {
      '$.info': { 'x-next-minimum': { version: '1.0', 'x-deprecated-in': '1.1', 'x-deprecation-note': 'a' } },
    });
    expect((await list(api.folder)).out).toContain('nothing is announced to go');
  });

  it.each([
    ['a folder that is not there', ['nowhere'], 'There is no service or folder "nowhere".'],
    ['a format that is none', ['--format', 'xml'], 'There is no format "xml"'],
  ])('ends with 2 for %s', async (_title, words, says) => {
    const { code, err } = await list(...words);
    expect(err).toContain(says);
    expect(code).toBe(2);
  });
});
