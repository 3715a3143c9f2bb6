import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Json } from '../../../spec/openapi/document.ts';
import type { JsonObject } from '../../../spec/openapi/json-object.ts';
import { COLOUR, GatedApi, LEAVING, THING } from './gated-api.ts';
import { BASE } from './small-api.ts';

let api: GatedApi;
beforeEach(() => {
  api = new GatedApi();
});
afterEach(() => api.end());

describe('interop gate, for notices', () => {
  it.each<[string, JsonObject, string]>([
    [
      'a number for a version',
      { ...LEAVING, 'x-removed-in': 1.2 },
      '"x-removed-in" is 1.2. Expected text: put it in quotes.',
    ],
    ['no note', { ...LEAVING, 'x-deprecation-note': ' ' }, 'it has no "x-deprecation-note"'],
    [
      'no beginning',
      { deprecated: true, 'x-removed-in': '1.2', 'x-deprecation-note': 'a' },
      '"x-deprecated-in" is not',
    ],
    [
      'an end before its beginning',
      { ...LEAVING, 'x-removed-in': '1.1' },
      'it goes in 1.1, which is not after 1.1',
    ],
    [
      'an end that is over',
      { ...LEAVING, 'x-deprecated-in': '1.0', 'x-removed-in': '1.1' },
      'it was to go in 1.1, and 1.1 has it still',
    ],
    [
      'nothing that is deprecated',
      { 'x-removed-in': '1.2' },
      '"x-removed-in" is there, and "deprecated: true" is not',
    ],
    [
      'an operation in its place that is not there',
      { ...LEAVING, 'x-replaced-by': 'GET /newer' },
      'it is replaced by GET /newer, which 1.1 does not have',
    ],
  ])('fails for one with %s, at its line', async (_title, notice, says) => {
    await api.publish('2026-01-01');
    api.version('1.1', { [COLOUR]: notice });
    const { code, out } = await api.gate();
    expect(out).toMatch(
      /VIOLATION notice\.malformed: \S+ 1\.1 has a notice that cannot be right\n {2}\S+:\d+\n/,
    );
    expect(out).toContain(says);
    expect(code).toBe(1);
  });

  it.each<[string, JsonObject]>([
    ['one that is whole', LEAVING],
    ['one without an end', { deprecated: true }],
    ['an operation in its place', { ...LEAVING, 'x-replaced-by': 'PUT /new' }],
    ['words about what is in its place', { ...LEAVING, 'x-replaced-by': 'the property shade' }],
  ])('passes %s', async (_title, notice) => {
    await api.publish('2026-01-01');
    api.version('1.1', { [COLOUR]: notice });
    expect((await api.gate()).out).toMatch(/^PASS/);
  });

  it.each<[string, Json, string]>([
    ['no version', { 'x-deprecated-in': '1.1', 'x-deprecation-note': 'a' }, 'it names no version'],
    [
      'a version that is not',
      { version: '1.7', 'x-deprecated-in': '1.1', 'x-deprecation-note': 'a' },
      'there is no version 1.7',
    ],
    ['a number', { version: 1.1 }, '"version" is 1.1. Expected text'],
  ])('fails for a next minimum with %s', async (_title, minimum, says) => {
    api.version('1.1', { '$.info': { 'x-next-minimum': minimum } });
    const { code, out } = await api.gate('--publish');
    expect(out).toContain(says);
    expect(code).toBe(1);
  });

  describe('in the headers of answers', () => {
    const DEPRECATION = { required: true, schema: { type: 'string', const: '@1798761600' } };
    const SUNSET = { required: true, schema: { type: 'string', const: 'Sat, 01 Jan 2028 00:00:00 GMT' } };
    const HEADERS = "$.paths['/old'].get.responses['200'].headers";

    it.each<[string, boolean, JsonObject, string | null]>([
      ['both', true, { Deprecation: DEPRECATION, Sunset: SUNSET }, null],
      ['values that nobody declares', true, { Deprecation: { schema: { type: 'string' } } }, null],
      ['both of what is not deprecated', false, { Deprecation: DEPRECATION }, 'nothing here is deprecated'],
      ['a word for a date', true, { Deprecation: { schema: { const: 'true' } } }, 'no date of RFC 9745'],
      ['a day for a date', true, { Sunset: { schema: { const: '2028-01-01' } } }, 'no date of HTTP'],
      [
        'an end before the beginning',
        true,
        { Deprecation: DEPRECATION, Sunset: { schema: { const: 'Wed, 01 Jan 2025 00:00:00 GMT' } } },
        'it goes before it is deprecated',
      ],
    ])('looks at %s', async (_title, isDeprecated, headers, says) => {
      await api.publish('2026-01-01');
      api.version('1.1', { ...(isDeprecated && { "$.paths['/old'].get": LEAVING }), [HEADERS]: headers });
      const { out } = await api.gate();
      if (says === null) expect(out).toMatch(/^PASS/);
      else expect(out).toMatch(new RegExp(`VIOLATION notice\\.malformed: [^]*:\\d+\\n.*${says}`));
    });
  });

  it('knows one that is in a schema that contains itself', async () => {
    await api.announce(THING, { properties: { more: { $ref: '#/components/schemas/Thing', ...LEAVING } } });
    expect(api.read('published.lock').match(/^deprecated .* PUT .*$/gm)).toEqual([
      'deprecated 1.1 2026-01-31 PUT /new body /more',
    ]);
  });

  it('knows one in each of the places that share it', async () => {
    const places = Object.fromEntries(
      ['a', 'b', 'c'].map((name) => [name, { $ref: '#/components/schemas/Colour' }]),
    );
    await api.publish('2026-01-01');
    api.version('1.1', {
      '$.components.schemas': {
        Colour: { type: 'object', properties: { red: { type: 'integer', ...LEAVING } } },
      },
      [THING]: { properties: places },
    });
    await api.publish('2026-01-31');
    expect(api.read('published.lock').match(/PUT .*$/gm)).toEqual(
      ['a', 'b', 'c'].map((name) => `PUT /new body /${name}/red`),
    );
  });

  it('says nothing beside a reference in OpenAPI 3.0', async () => {
    api.write('1.0.yaml', JSON.stringify(BASE).replace('3.1.0', '3.0.3'));
    await api.publish('2026-01-01');
    api.version('1.1', {
      [THING]: { properties: { again: { $ref: '#/components/schemas/Name', ...LEAVING } } },
      '$.components.schemas': { Name: { type: 'string' } },
    });
    expect((await api.gate()).out).toMatch(/^PASS .*1\.1 new\n$/);
  });

  it('fails when the lock says another day than in the base', async () => {
    await api.announce(COLOUR);
    const base = new GatedApi();
    for (const name of ['1.1.overlay.yaml', 'published.lock']) base.write(name, api.read(name));
    api.write('published.lock', api.read('published.lock').replaceAll('2026-01-31', '2025-01-31'));
    const { out } = await api.gate('--base', base.folder);
    expect(out).toMatch(/VIOLATION lock\.changed: \S+ 1\.1 has another line in the lock/);
    base.end();
  });

  it('goes by the policy of the base when that of the change wants less', async () => {
    api.policy(2, 0);
    await api.announce(COLOUR);
    const base = new GatedApi();
    for (const name of ['1.1.overlay.yaml', 'published.lock', 'deprecation-policy.yaml'])
      base.write(name, api.read(name));
    api.policy(1, 0);
    api.version('1.2', { [COLOUR]: null });
    expect((await api.gate()).code).toBe(0);
    expect((await api.gate('--base', base.folder)).out).toContain(
      'The policy wants 2 published versions of notice.',
    );
    base.end();
  });

  it.each([
    [
      'a number that is none',
      'notice: { months: many }',
      'deprecation-policy.yaml:1: notice.months is "many"',
    ],
    ['less than nothing', 'notice: { versions: -1 }', 'notice.versions is -1. Expected a whole number'],
    [
      'a word that is not known',
      'notice:\n  years: 1',
      'deprecation-policy.yaml:2: "years" is not known here',
    ],
    ['no mapping', '- a', 'the policy is no mapping'],
    [
      'guidelines that are no list',
      'guidelines: a.json',
      'guidelines is "a.json". Expected a list of files.',
    ],
    ['a guideline that is not there', 'guidelines: [a.json]', 'a.json'],
  ])('ends with 2 for a policy with %s', async (_title, text, says) => {
    api.write('deprecation-policy.yaml', text);
    const { code, err } = await api.gate('--publish');
    expect(err).toContain(says);
    expect(code).toBe(2);
  });

  it('ends with 2 for a day that is none', async () => {
    const { code, err } = await api.gate('--publish', '--day', '2026-02-30');
    expect(err).toContain('--day 2026-02-30 is no day');
    expect(code).toBe(2);
  });
});
