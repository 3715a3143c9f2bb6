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
    ['no note', { ...LEAVING, 'x-deprecation-note': ' ' }, 'the notice has no "x-deprecation-note"'],
    [
      'no version of its beginning',
      { deprecated: true, 'x-removed-in': '1.2', 'x-deprecation-note': 'a' },
      '"x-removed-in" is present without "x-deprecated-in"',
    ],
    [
      'a removal before its beginning',
      { ...LEAVING, 'x-removed-in': '1.1' },
      '"x-removed-in" is 1.1, which is not after "x-deprecated-in", 1.1',
    ],
    [
      'a removal that is overdue',
      { ...LEAVING, 'x-deprecated-in': '1.0', 'x-removed-in': '1.1' },
      'the removal was announced for 1.1, and 1.1 still has it',
    ],
    [
      'no "deprecated: true"',
      { 'x-removed-in': '1.2' },
      '"x-removed-in" is present without "deprecated: true"',
    ],
    [
      'a replacement that does not exist',
      { ...LEAVING, 'x-replaced-by': 'GET /newer' },
      '"x-replaced-by" is GET /newer, which 1.1 does not have',
    ],
  ])('fails for a notice with %s, at its line', async (_title, notice, message) => {
    await api.publish('2026-01-01');
    api.version('1.1', { [COLOUR]: notice });
    const { code, out } = await api.gate();
    expect(out).toMatch(/VIOLATION notice\.malformed: \S+ 1\.1 has an invalid notice\n {2}\S+:\d+\n/);
    expect(out).toContain(message);
    expect(code).toBe(1);
  });

  it.each<[string, JsonObject]>([
    ['a complete notice', LEAVING],
    ['a notice without a removal', { deprecated: true }],
    ['an operation as the replacement', { ...LEAVING, 'x-replaced-by': 'PUT /new' }],
    ['words about the replacement', { ...LEAVING, 'x-replaced-by': 'the property shade' }],
  ])('passes %s', async (_title, notice) => {
    await api.publish('2026-01-01');
    api.version('1.1', { [COLOUR]: notice });
    expect((await api.gate()).out).toMatch(/^PASS/);
  });

  it.each<[string, Json, string]>([
    [
      'no version',
      { 'x-deprecated-in': '1.1', 'x-deprecation-note': 'a' },
      'the next minimum has no "version"',
    ],
    [
      'an unknown version',
      { version: '1.7', 'x-deprecated-in': '1.1', 'x-deprecation-note': 'a' },
      'the next minimum 1.7 is not a version of the API',
    ],
    ['a number', { version: 1.1 }, '"version" is 1.1. Expected text'],
  ])('fails for a next minimum with %s', async (_title, minimum, message) => {
    api.version('1.1', { '$.info': { 'x-next-minimum': minimum } });
    const { code, out } = await api.gate('--publish');
    expect(out).toContain(message);
    expect(code).toBe(1);
  });

  describe('in response headers', () => {
    const DEPRECATION = { required: true, schema: { type: 'string', const: '@1798761600' } };
    const SUNSET = { required: true, schema: { type: 'string', const: 'Sat, 01 Jan 2028 00:00:00 GMT' } };
    const HEADERS = "$.paths['/old'].get.responses['200'].headers";

    it.each<[string, boolean, JsonObject, string | null]>([
      ['both', true, { Deprecation: DEPRECATION, Sunset: SUNSET }, null],
      ['a header without a declared value', true, { Deprecation: { schema: { type: 'string' } } }, null],
      ['a header without a notice', false, { Deprecation: DEPRECATION }, 'the operation has no notice'],
      ['a word for a date', true, { Deprecation: { schema: { const: 'true' } } }, 'not a date of RFC 9745'],
      ['a day for a date', true, { Sunset: { schema: { const: '2028-01-01' } } }, 'not an HTTP date'],
      [
        'Sunset before Deprecation',
        true,
        { Deprecation: DEPRECATION, Sunset: { schema: { const: 'Wed, 01 Jan 2025 00:00:00 GMT' } } },
        'Sunset is before Deprecation',
      ],
    ])('checks %s', async (_title, isDeprecated, headers, message) => {
      await api.publish('2026-01-01');
      api.version('1.1', { ...(isDeprecated && { "$.paths['/old'].get": LEAVING }), [HEADERS]: headers });
      const { out } = await api.gate();
      if (message === null) expect(out).toMatch(/^PASS/);
      else expect(out).toMatch(new RegExp(`VIOLATION notice\\.malformed: [^]*:\\d+\\n.*${message}`));
    });
  });

  it('finds a notice in a schema that contains itself', async () => {
    await api.announce(THING, { properties: { more: { $ref: '#/components/schemas/Thing', ...LEAVING } } });
    expect(api.read('published.lock').match(/^deprecated .* PUT .*$/gm)).toEqual([
      'deprecated 1.1 2026-01-31 PUT /new body /more',
    ]);
  });

  it('finds a notice in each of the places that share its schema', async () => {
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

  it('ignores siblings of $ref in OpenAPI 3.0', async () => {
    api.write('1.0.yaml', JSON.stringify(BASE).replace('3.1.0', '3.0.3'));
    await api.publish('2026-01-01');
    api.version('1.1', {
      [THING]: { properties: { again: { $ref: '#/components/schemas/Name', ...LEAVING } } },
      '$.components.schemas': { Name: { type: 'string' } },
    });
    expect((await api.gate()).out).toMatch(
      /^PASS\. .*1\.1 new\. Order of versions: microversion \(recognised\)\.\n$/,
    );
  });

  it('fails when the lock has another day than the base', async () => {
    await api.announce(COLOUR);
    const base = new GatedApi();
    for (const name of ['1.1.overlay.yaml', 'published.lock']) base.write(name, api.read(name));
    api.write('published.lock', api.read('published.lock').replaceAll('2026-01-31', '2025-01-31'));
    const { out } = await api.gate('--base', base.folder);
    expect(out).toMatch(/VIOLATION lock\.changed: \S+ 1\.1 changed or missing in published\.lock/);
    base.end();
  });

  it('applies the policy of the base when the change weakens it', async () => {
    api.policy(2, 0);
    await api.announce(COLOUR);
    const base = new GatedApi();
    for (const name of ['1.1.overlay.yaml', 'published.lock', 'deprecation-policy.yaml'])
      base.write(name, api.read(name));
    api.policy(1, 0);
    api.version('1.2', { [COLOUR]: null });
    expect((await api.gate()).code).toBe(0);
    expect((await api.gate('--base', base.folder)).out).toContain(
      'The policy requires 2 published versions of notice.',
    );
    base.end();
  });

  it.each([
    ['a word for a number', 'notice: { months: many }', 'deprecation-policy.yaml:1: notice.months is "many"'],
    ['a negative number', 'notice: { versions: -1 }', 'notice.versions is -1. Expected a whole number'],
    ['an unknown key', 'notice:\n  years: 1', 'deprecation-policy.yaml:2: unknown key "years"'],
    ['a list', '- a', 'the policy is not a mapping'],
    [
      'guidelines that are not a list',
      'guidelines: a.json',
      'guidelines is "a.json". Expected a list of file names.',
    ],
    ['a missing guideline', 'guidelines: [a.json]', 'a.json'],
  ])('exits with 2 for a policy with %s', async (_title, text, message) => {
    api.write('deprecation-policy.yaml', text);
    const { code, err } = await api.gate('--publish');
    expect(err).toContain(message);
    expect(code).toBe(2);
  });

  it('exits with 2 for a day that does not exist', async () => {
    const { code, err } = await api.gate('--publish', '--day', '2026-02-30');
    expect(err).toContain('--day 2026-02-30 is not a day');
    expect(code).toBe(2);
  });
});
