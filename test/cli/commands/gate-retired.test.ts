import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { interop } from '../captured-io.ts';
import { COLOUR, GatedApi, LEAVING } from './gated-api.ts';

let api: GatedApi;
beforeEach(() => {
  api = new GatedApi();
});
afterEach(() => api.end());

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
    await api.publish('2026-01-01');
    api.version('1.1', { [target]: null });
    const { code, out } = await api.gate();
    expect(out).toMatch(/VIOLATION retired\.unannounced: \S+ 1\.1 leaves out what was not announced to go/);
    expect(out).toContain(`[${rule}, `);
    expect(out).toContain('The policy wants 1 published version of notice.\n');
    expect(out).toContain('Announce it first: "deprecated: true" with "x-deprecated-in"');
    expect(out).toMatch(/FAIL .*: 1 version published, 1\.1 new; notice is wanting in 1 place\n$/);
    expect(code).toBe(1);

    api.version('1.1', { [DECLARED[target] ?? target]: LEAVING });
    await api.publish('2026-01-31');
    api.version('1.2', { [target]: null });
    expect((await api.gate()).out).toMatch(/^PASS .*2 versions published, 1\.2 new\n$/);
  });

  it('takes a notice that stands beside a reference', async () => {
    const items = "$.paths['/old'].get.responses['200'].content['application/json'].schema.properties";
    await api.publish('2026-01-01');
    api.version('1.1', { [items]: { first: { $ref: '#/components/schemas/Thing', ...LEAVING } } });
    await api.publish('2026-01-31');
    api.version('1.2', { [`${items}.first`]: null });
    expect((await api.gate()).out).toMatch(/^PASS/);
  });

  it('tells in a diff what was announced', async () => {
    await api.announce(COLOUR, { ...LEAVING, 'x-replaced-by': 'shade' });
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
    await api.announce(COLOUR, { ...LEAVING, 'x-removed-in': '1.10' });
    api.version('1.2', { [COLOUR]: null });
    const { code, out } = await api.gate();
    expect(out).toMatch(/VIOLATION retired\.too-soon: \S+ 1\.2 leaves out what was not announced for long/);
    expect(out).toContain('in 1 published version.\n  It was announced to go in 1.10, and this is 1.2.');
    expect(code).toBe(1);
  });

  it('fails for what is deprecated without an end', async () => {
    await api.announce(COLOUR, { deprecated: true });
    api.version('1.2', { [COLOUR]: null });
    expect((await api.gate()).out).toMatch(/VIOLATION retired\.unannounced/);
  });

  it('counts the published versions of the notice', async () => {
    api.policy(2, 0);
    await api.announce(COLOUR);
    api.version('1.2', { [COLOUR]: null });
    const { out } = await api.gate();
    expect(out).toContain('It was announced with 1.1 on 2026-01-31, in 1 published version.');
    expect(out).toContain('The policy wants 2 published versions of notice.');
    api.version('1.2');
    expect((await api.gate()).out).toContain('it was to go in 1.2, and 1.2 has it still');
    api.version('1.2', { [COLOUR]: { 'x-removed-in': '1.3' } });
    await api.publish('2026-02-01');
    api.version('1.3', { [COLOUR]: null });
    expect((await api.gate()).out).toMatch(/^PASS/);
  });

  it('counts the months of the notice from the day on which it was published', async () => {
    api.policy(1, 1);
    await api.announce(COLOUR);
    api.version('1.2', { [COLOUR]: null });
    const early = await api.gate('--day', '2026-02-27');
    expect(early.out).toContain(
      'It was announced with 1.1 on 2026-01-31, so until 2026-02-28, in 1 published',
    );
    expect(early.out).toContain('The policy wants 1 published version and 1 month of notice.');
    expect(early.code).toBe(1);
    expect((await api.gate('--day', '2026-02-28')).code).toBe(0);
  });

  it('counts from the version that a notice names, when that is still to come', async () => {
    api.policy(2, 0);
    await api.announce(COLOUR, { ...LEAVING, 'x-deprecated-in': '1.2', 'x-removed-in': '1.3' });
    api.version('1.2');
    await api.publish('2026-02-01');
    expect(api.read('published.lock')).toContain('deprecated 1.2 2026-01-31 PUT /new body /colour\n');
    api.version('1.3', { [COLOUR]: null });
    expect((await api.gate()).out).toContain('with 1.2 on 2026-01-31, in 1 published version.');
  });

  it('wants no notice where the policy says so', async () => {
    api.policy(0, 0);
    await api.publish('2026-01-01');
    api.version('1.1', { [COLOUR]: null });
    expect((await api.gate()).code).toBe(0);
  });

  it('does not believe a notice that nobody could have seen', async () => {
    api.policy(2, 0);
    await api.publish('2026-01-01');
    api.version('1.1');
    await api.publish('2026-01-02');
    // It claims to be of 1.0, and is of 1.1.
    api.version('1.1', { [COLOUR]: { ...LEAVING, 'x-deprecated-in': '1.0' } });
    expect((await api.gate()).out).toMatch(/^PASS .*2 versions published, 2 new notices\n$/);
    await api.publish('2026-01-03');
    expect(api.read('published.lock')).toContain(
      'deprecated 1.1 2026-01-03 GET /old 200 body /things/*/colour\ndeprecated 1.1 2026-01-03 PUT /new body /colour\n',
    );
    api.version('1.2', { [COLOUR]: null });
    expect((await api.gate()).out).toContain('announced with 1.1 on 2026-01-03, in 1 published version.');
  });

  it('does not take the word of the change itself for it', async () => {
    await api.publish('2026-01-01');
    api.version('1.1', { [COLOUR]: LEAVING });
    const base = new GatedApi();
    base.write('published.lock', api.read('published.lock'));
    const told = 'deprecated 1.0 2025-01-01 GET /old 200 body /things/*/colour\n';
    api.write(
      'published.lock',
      `${api.read('published.lock')}${told}${told.replace(/GET .*/, 'PUT /new body /colour')}`,
    );
    api.version('1.2', { [COLOUR]: null });
    expect((await api.gate()).code).toBe(0);
    expect((await api.gate('--base', base.folder)).out).toContain(
      'announced in documents that are not published',
    );
    base.end();
  });

  it('counts a notice only when it is published', async () => {
    await api.publish('2026-01-01');
    api.version('1.1', { [COLOUR]: LEAVING });
    api.version('1.2', { [COLOUR]: null });
    expect((await api.gate()).out).toContain('It was announced in documents that are not published');
  });

  it('begins to count anew for a notice that begins anew', async () => {
    api.policy(2, 0);
    await api.announce(COLOUR);
    api.version('1.2', { [COLOUR]: { deprecated: false, 'x-deprecated-in': '1.2' } });
    expect((await api.gate()).out).toContain('"x-deprecated-in" is there, and "deprecated: true" is not');
    api.version('1.2', { [COLOUR]: { 'x-deprecated-in': '1.2', 'x-removed-in': '1.3' } });
    await api.publish('2026-03-01');
    expect(api.read('published.lock')).toContain('deprecated 1.2 2026-03-01 PUT /new body /colour\n');
    api.version('1.3', { [COLOUR]: null });
    expect((await api.gate()).out).toContain('announced with 1.2 on 2026-03-01, in 1 published version.');
  });

  it('fails for what a guideline requires, announced or not', async () => {
    api.policy(1, 0, 'guideline.json', 'other.json');
    await expect(api.gate()).resolves.toMatchObject({ code: 2 });
    const guideline = (id: string, ...required: string[]) =>
      JSON.stringify({ metadata: { id }, components: { compute: { capabilities: { required } } } });
    api.end();
    api = new GatedApi();
    api.policy(1, 0, '../guideline.json', '../other.json');
    api.write('../guideline.json', guideline('2026.11', 'old-things'));
    api.write('../other.json', guideline('next', 'new-things'));
    await api.announce("$.paths['/old'].get");
    api.version('1.2', { "$.paths['/old']": null });
    const { code, out } = await api.gate();
    expect(out).toMatch(/VIOLATION retired\.required: \S+ 1\.2 leaves out what a guideline requires/);
    expect(out).toContain('old-things is required by the guideline 2026.11.');
    expect(out).not.toContain('retired.unannounced');
    expect(code).toBe(1);
  });
});
