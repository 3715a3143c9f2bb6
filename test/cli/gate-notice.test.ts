import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Json } from '../../spec/document.ts';
import { interop } from './captured-io.ts';
import { BASE, SmallApi } from './small-api.ts';

let api: SmallApi;
beforeEach(() => {
  api = new SmallApi();
});
afterEach(() => api.end());

const gate = (...flags: string[]) => interop(['gate', api.folder, ...flags]);

async function publish(day: string): Promise<void> {
  const { code, out } = await gate('--publish', '--day', day);
  if (code !== 0) throw new Error(out);
}

const LEAVING = {
  deprecated: true,
  'x-deprecated-in': '1.1',
  'x-removed-in': '1.2',
  'x-deprecation-note': 'Nobody asks for it.',
};

/** Published with 1.1, on the last day of January. */
async function announce(target: string, notice: { [key: string]: Json } = LEAVING): Promise<void> {
  await publish('2026-01-01');
  api.version('1.1', { [target]: notice });
  await publish('2026-01-31');
}

const policy = (versions: number, months: number, ...guidelines: string[]) =>
  api.write('deprecation-policy.yaml', { notice: { versions, months }, guidelines });

const COLOUR = '$.components.schemas.Thing.properties.colour';
const THING = '$.components.schemas.Thing';

/** What can be called deprecated, where that is not what goes. */
const DECLARED: Readonly<Record<string, string>> = {
  "$.paths['/old']": "$.paths['/old'].get",
  "$.paths['/new'].put.requestBody": "$.paths['/new'].put.requestBody.content['application/json'].schema",
};

describe('interop gate, for what a new version leaves out', () => {
  it.each([
    ['a URL', "$.paths['/old']", 'request.url.removed'],
    ['a parameter', "$.paths['/old'].get.parameters[0]", 'request.parameter.removed'],
    ['a body', "$.paths['/new'].put.requestBody", 'request.body.removed'],
    ['a property', COLOUR, 'response.property.removed'],
    ['a header', "$.paths['/old'].get.responses['200'].headers['x-count']", 'response.header.removed'],
  ])('fails for %s that was not announced to go, and passes once it was', async (_title, target, rule) => {
    await publish('2026-01-01');
    api.version('1.1', { [target]: null });
    const { code, out } = await gate();
    expect(out).toMatch(/VIOLATION retired\.unannounced: \S+ 1\.1 leaves out what was not announced to go/);
    expect(out).toContain(`[${rule}, `);
    expect(out).toContain('The policy wants 1 published version of notice.\n');
    expect(out).toContain('Announce it first: "deprecated: true" with "x-deprecated-in"');
    expect(out).toMatch(/FAIL .*: 1 version published, 1\.1 new; notice is wanting in 1 place\n$/);
    expect(code).toBe(1);

    api.version('1.1', { [DECLARED[target] ?? target]: LEAVING });
    await publish('2026-01-31');
    api.version('1.2', { [target]: null });
    expect((await gate()).out).toMatch(/^PASS .*2 versions published, 1\.2 new\n$/);
  });

  it('takes a notice that stands beside a reference', async () => {
    const items = "$.paths['/old'].get.responses['200'].content['application/json'].schema.properties";
    await publish('2026-01-01');
    api.version('1.1', { [items]: { first: { $ref: '#/components/schemas/Thing', ...LEAVING } } });
    await publish('2026-01-31');
    api.version('1.2', { [`${items}.first`]: null });
    expect((await gate()).out).toMatch(/^PASS/);
  });

  it('tells in a diff what was announced', async () => {
    await announce(COLOUR, { ...LEAVING, 'x-replaced-by': 'shade' });
    api.version('1.2', { [COLOUR]: null });
    const { out } = await interop(['diff', api.folder, '1.1', '1.2']);
    expect(out).toContain('deprecated in 1.1, to go in 1.2, replaced by shade\n');
    const json = await interop(['diff', api.folder, '1.1', '1.2', '--format', 'json']);
    expect(JSON.parse(json.out).changes[0].announced).toEqual({
      deprecatedIn: '1.1',
      removedIn: '1.2',
      replacedBy: 'shade',
      note: 'Nobody asks for it.',
    });
  });

  it('fails before the version that was named', async () => {
    await announce(COLOUR, { ...LEAVING, 'x-removed-in': '1.10' });
    api.version('1.2', { [COLOUR]: null });
    const { code, out } = await gate();
    expect(out).toMatch(/VIOLATION retired\.too-soon: \S+ 1\.2 leaves out what was not announced for long/);
    expect(out).toContain('in 1 published version.\n  It was announced to go in 1.10, and this is 1.2.');
    expect(code).toBe(1);
  });

  it('fails for what is deprecated without an end', async () => {
    await announce(COLOUR, { deprecated: true });
    api.version('1.2', { [COLOUR]: null });
    expect((await gate()).out).toMatch(/VIOLATION retired\.unannounced/);
  });

  it('counts the published versions of the notice', async () => {
    policy(2, 0);
    await announce(COLOUR);
    api.version('1.2', { [COLOUR]: null });
    const { out } = await gate();
    expect(out).toContain('It was announced with 1.1 on 2026-01-31, in 1 published version.');
    expect(out).toContain('The policy wants 2 published versions of notice.');
    api.version('1.2');
    expect((await gate()).out).toContain('it was to go in 1.2, and 1.2 has it still');
    api.version('1.2', { [COLOUR]: { 'x-removed-in': '1.3' } });
    await publish('2026-02-01');
    api.version('1.3', { [COLOUR]: null });
    expect((await gate()).out).toMatch(/^PASS/);
  });

  it('counts the months of the notice from the day on which it was published', async () => {
    policy(1, 1);
    await announce(COLOUR);
    api.version('1.2', { [COLOUR]: null });
    const early = await gate('--day', '2026-02-27');
    expect(early.out).toContain(
      'It was announced with 1.1 on 2026-01-31, so until 2026-02-28, in 1 published',
    );
    expect(early.out).toContain('The policy wants 1 published version and 1 month of notice.');
    expect(early.code).toBe(1);
    expect((await gate('--day', '2026-02-28')).code).toBe(0);
  });

  it('counts from the version that a notice names, when that is still to come', async () => {
    policy(2, 0);
    await announce(COLOUR, { ...LEAVING, 'x-deprecated-in': '1.2', 'x-removed-in': '1.3' });
    api.version('1.2');
    await publish('2026-02-01');
    expect(api.read('published.lock')).toContain('deprecated 1.2 2026-01-31 PUT /new body /colour\n');
    api.version('1.3', { [COLOUR]: null });
    expect((await gate()).out).toContain('with 1.2 on 2026-01-31, in 1 published version.');
  });

  it('wants no notice where the policy says so', async () => {
    policy(0, 0);
    await publish('2026-01-01');
    api.version('1.1', { [COLOUR]: null });
    expect((await gate()).code).toBe(0);
  });

  it('does not believe a notice that nobody could have seen', async () => {
    policy(2, 0);
    await publish('2026-01-01');
    api.version('1.1');
    await publish('2026-01-02');
    // It claims to be of 1.0, and is of 1.1.
    api.version('1.1', { [COLOUR]: { ...LEAVING, 'x-deprecated-in': '1.0' } });
    expect((await gate()).out).toMatch(/^PASS .*2 versions published, 2 new notices\n$/);
    await publish('2026-01-03');
    expect(api.read('published.lock')).toContain(
      'deprecated 1.1 2026-01-03 GET /old 200 body /things/*/colour\ndeprecated 1.1 2026-01-03 PUT /new body /colour\n',
    );
    api.version('1.2', { [COLOUR]: null });
    expect((await gate()).out).toContain('announced with 1.1 on 2026-01-03, in 1 published version.');
  });

  it('counts a notice only when it is published', async () => {
    await publish('2026-01-01');
    api.version('1.1', { [COLOUR]: LEAVING });
    api.version('1.2', { [COLOUR]: null });
    expect((await gate()).out).toContain('It was announced in documents that are not published');
  });

  it('begins to count anew for a notice that begins anew', async () => {
    policy(2, 0);
    await announce(COLOUR);
    api.version('1.2', { [COLOUR]: { deprecated: false, 'x-deprecated-in': '1.2' } });
    expect((await gate()).out).toContain('"x-deprecated-in" is there, and "deprecated: true" is not');
    api.version('1.2', { [COLOUR]: { 'x-deprecated-in': '1.2', 'x-removed-in': '1.3' } });
    await publish('2026-03-01');
    expect(api.read('published.lock')).toContain('deprecated 1.2 2026-03-01 PUT /new body /colour\n');
    api.version('1.3', { [COLOUR]: null });
    expect((await gate()).out).toContain('announced with 1.2 on 2026-03-01, in 1 published version.');
  });

  it('fails for what a guideline requires, announced or not', async () => {
    policy(1, 0, 'guideline.json', 'other.json');
    await expect(gate()).resolves.toMatchObject({ code: 2 });
    const guideline = (id: string, ...required: string[]) =>
      JSON.stringify({ metadata: { id }, components: { compute: { capabilities: { required } } } });
    api.end();
    api = new SmallApi();
    policy(1, 0, '../guideline.json', '../other.json');
    api.write('../guideline.json', guideline('2026.11', 'old-things'));
    api.write('../other.json', guideline('next', 'new-things'));
    await announce("$.paths['/old'].get");
    api.version('1.2', { "$.paths['/old']": null });
    const { code, out } = await gate();
    expect(out).toMatch(/VIOLATION retired\.required: \S+ 1\.2 leaves out what a guideline requires/);
    expect(out).toContain('old-things is required by the guideline 2026.11.');
    expect(out).not.toContain('retired.unannounced');
    expect(code).toBe(1);
  });
});

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

  async function published(...versions: [version: string, info: { [key: string]: Json }][]): Promise<void> {
    await publish('2026-01-01');
    for (const [index, [version, info]] of versions.entries()) {
      api.version(version, { '$.info': info });
      await publish(`2026-01-0${index + 2}`);
    }
  }

  it('takes their going for what it is when it was announced', async () => {
    await published(['1.1', {}], ['1.2', { 'x-next-minimum': MINIMUM }]);
    expect(api.read('published.lock')).toContain('deprecated 1.2 2026-01-03 versions before 1.1\n');
    api.version('1.3');
    raise();
    expect((await gate()).out).toMatch(/^PASS .*3 versions published, 1\.3 new, 1\.0 retired\n$/);
    await publish('2026-02-01');
    expect((await gate()).out).toMatch(/^PASS .*4 versions published, 1\.0 retired\n$/);
    expect(api.read('published.lock')).toContain('minimum 1.1 2026-02-01\n');
    // What was right on its day is settled, whatever the policy wants from then on.
    policy(5, 60);
    expect((await gate()).code).toBe(0);
    // What it says of the oldest version may change, and nothing else.
    api.write(
      '1.1.yaml',
      api.read('1.1.yaml').replace('"max_version":{"type":"string"}', '"max_version":{}'),
    );
    const { out } = await gate();
    expect(out).toMatch(/VIOLATION published\.changed: \S+ 1\.1 to 1\.3/);
  });

  it('fails when that was not announced', async () => {
    await published(['1.1', {}], ['1.2', {}]);
    raise();
    const { code, out } = await gate();
    expect(out).toMatch(/VIOLATION minimum\.unannounced: \S+ 1\.0 went as the oldest, and that was not/);
    expect(out).toContain('Announce it first: "x-next-minimum" in "info"');
    expect(code).toBe(1);
  });

  it('does not take the word of the change itself for it', async () => {
    await published(['1.1', {}], ['1.2', {}]);
    const base = new SmallApi();
    for (const name of ['1.1.overlay.yaml', '1.2.overlay.yaml', 'published.lock'])
      base.write(name, api.read(name));
    raise();
    api.write('published.lock', `${api.read('published.lock')}minimum 1.1 2026-01-01\n`);
    expect((await gate()).code).toBe(0);
    expect((await gate('--base', base.folder)).out).toMatch(/VIOLATION minimum\.unannounced/);
    base.end();
  });

  it('fails when more went than was announced', async () => {
    await published(['1.1', {}], ['1.2', { 'x-next-minimum': MINIMUM }]);
    for (const name of ['1.0.yaml', '1.1.overlay.yaml', '1.2.overlay.yaml']) api.remove(name);
    api.write('1.2.yaml', JSON.stringify(BASE).replaceAll('"1.0"', '"1.2"').replace('v1.0', 'v1.2'));
    expect((await gate()).out).toMatch(/VIOLATION minimum\.unannounced: \S+ 1\.0 to 1\.1 went/);
  });

  it('fails before the version that was named, and before the months are over', async () => {
    policy(1, 6);
    await published(['1.1', {}], ['1.2', { 'x-next-minimum': MINIMUM }]);
    raise();
    const early = await gate('--day', '2027-01-01');
    expect(early.out).toMatch(/VIOLATION minimum\.too-soon: \S+ 1\.0 went/);
    api.version('1.3');
    expect((await gate('--day', '2026-07-02')).out).toContain('on 2026-01-03, so until 2026-07-03');
    expect((await gate('--day', '2026-07-03')).code).toBe(0);
  });

  it('fails for one in the middle, and for the newest', async () => {
    await published(['1.1', {}], ['1.2', { 'x-next-minimum': MINIMUM }]);
    api.remove('1.1.overlay.yaml');
    expect((await gate()).out).toMatch(/VIOLATION published\.removed: \S+ 1\.1 is published, and is gone/);
  });
});

describe('interop gate, for notices', () => {
  it.each<[string, { [key: string]: Json }, string]>([
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
    await publish('2026-01-01');
    api.version('1.1', { [COLOUR]: notice });
    const { code, out } = await gate();
    expect(out).toMatch(
      /VIOLATION notice\.malformed: \S+ 1\.1 has a notice that cannot be right\n {2}\S+:\d+\n/,
    );
    expect(out).toContain(says);
    expect(code).toBe(1);
  });

  it.each<[string, { [key: string]: Json }]>([
    ['one that is whole', LEAVING],
    ['one without an end', { deprecated: true }],
    ['an operation in its place', { ...LEAVING, 'x-replaced-by': 'PUT /new' }],
    ['words about what is in its place', { ...LEAVING, 'x-replaced-by': 'the property shade' }],
  ])('passes %s', async (_title, notice) => {
    await publish('2026-01-01');
    api.version('1.1', { [COLOUR]: notice });
    expect((await gate()).out).toMatch(/^PASS/);
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
    const { code, out } = await gate('--publish');
    expect(out).toContain(says);
    expect(code).toBe(1);
  });

  describe('in the headers of answers', () => {
    const DEPRECATION = { required: true, schema: { type: 'string', const: '@1798761600' } };
    const SUNSET = { required: true, schema: { type: 'string', const: 'Sat, 01 Jan 2028 00:00:00 GMT' } };
    const HEADERS = "$.paths['/old'].get.responses['200'].headers";

    it.each<[string, boolean, { [key: string]: Json }, string | null]>([
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
      await publish('2026-01-01');
      api.version('1.1', { ...(isDeprecated && { "$.paths['/old'].get": LEAVING }), [HEADERS]: headers });
      const { out } = await gate();
      if (says === null) expect(out).toMatch(/^PASS/);
      else expect(out).toMatch(new RegExp(`VIOLATION notice\\.malformed: [^]*:\\d+\\n.*${says}`));
    });
  });

  it('knows one that is in a schema that contains itself', async () => {
    await announce(THING, { properties: { more: { $ref: '#/components/schemas/Thing', ...LEAVING } } });
    expect(api.read('published.lock').match(/^deprecated .* PUT .*$/gm)).toEqual([
      'deprecated 1.1 2026-01-31 PUT /new body /more',
    ]);
  });

  it('knows one in each of the places that share it', async () => {
    const places = Object.fromEntries(
      ['a', 'b', 'c'].map((name) => [name, { $ref: '#/components/schemas/Colour' }]),
    );
    await publish('2026-01-01');
    api.version('1.1', {
      '$.components.schemas': {
        Colour: { type: 'object', properties: { red: { type: 'integer', ...LEAVING } } },
      },
      [THING]: { properties: places },
    });
    await publish('2026-01-31');
    expect(api.read('published.lock').match(/PUT .*$/gm)).toEqual(
      ['a', 'b', 'c'].map((name) => `PUT /new body /${name}/red`),
    );
  });

  it('says nothing beside a reference in OpenAPI 3.0', async () => {
    api.write('1.0.yaml', JSON.stringify(BASE).replace('3.1.0', '3.0.3'));
    await publish('2026-01-01');
    api.version('1.1', {
      [THING]: { properties: { again: { $ref: '#/components/schemas/Name', ...LEAVING } } },
      '$.components.schemas': { Name: { type: 'string' } },
    });
    expect((await gate()).out).toMatch(/^PASS .*1\.1 new\n$/);
  });

  it('fails when the lock says another day than in the base', async () => {
    await announce(COLOUR);
    const base = new SmallApi();
    for (const name of ['1.1.overlay.yaml', 'published.lock']) base.write(name, api.read(name));
    api.write('published.lock', api.read('published.lock').replaceAll('2026-01-31', '2025-01-31'));
    const { out } = await gate('--base', base.folder);
    expect(out).toMatch(/VIOLATION lock\.changed: \S+ 1\.1 has another line in the lock/);
    base.end();
  });

  it('goes by the policy of the base when that of the change wants less', async () => {
    policy(2, 0);
    await announce(COLOUR);
    const base = new SmallApi();
    for (const name of ['1.1.overlay.yaml', 'published.lock', 'deprecation-policy.yaml'])
      base.write(name, api.read(name));
    policy(1, 0);
    api.version('1.2', { [COLOUR]: null });
    expect((await gate()).code).toBe(0);
    expect((await gate('--base', base.folder)).out).toContain(
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
    const { code, err } = await gate('--publish');
    expect(err).toContain(says);
    expect(code).toBe(2);
  });

  it('ends with 2 for a day that is none', async () => {
    const { code, err } = await gate('--publish', '--day', '2026-02-30');
    expect(err).toContain('--day 2026-02-30 is no day');
    expect(code).toBe(2);
  });
});
