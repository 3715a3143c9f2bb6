import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { interop } from '../captured-io.ts';
import { COLOUR, GatedApi, LEAVING } from './gated-api.ts';

let api: GatedApi;
beforeEach(() => {
  api = new GatedApi();
});
afterEach(() => api.end());

/** The node with `deprecated`, where that is not the removed node itself. */
const DECLARED: Readonly<Record<string, string>> = {
  "$.paths['/old']": "$.paths['/old'].get",
  "$.paths['/new'].put.requestBody": "$.paths['/new'].put.requestBody.content['application/json'].schema",
};

describe('interop gate, when a new version removes something', () => {
  it.each([
    ['a URL', "$.paths['/old']", 'request.url.removed'],
    ['a parameter', "$.paths['/old'].get.parameters[0]", 'request.parameter.removed'],
    ['a body', "$.paths['/new'].put.requestBody", 'request.body.removed'],
    ['a property', COLOUR, 'response.property.removed'],
    ['a header', "$.paths['/old'].get.responses['200'].headers['x-count']", 'response.header.removed'],
  ])('fails for %s without notice, and passes with notice', async (_title, target, rule) => {
    await api.publish('2026-01-01');
    api.version('1.1', { [target]: null });
    const { code, out } = await api.gate();
    expect(out).toMatch(/VIOLATION retired\.unannounced: \S+ 1\.1 removes something without notice/);
    expect(out).toContain(`[${rule}, `);
    expect(out).toContain('The policy requires 1 published version of notice.\n');
    expect(out).toContain('Announce the removal first: "deprecated: true" with "x-deprecated-in"');
    expect(out).toMatch(
      /FAIL\. .*: 1 removal without notice \(1 published version, 1\.1 new\)\. Order of versions: microversion \(recognised\)\.\n$/,
    );
    expect(code).toBe(1);

    api.version('1.1', { [DECLARED[target] ?? target]: LEAVING });
    await api.publish('2026-01-31');
    api.version('1.2', { [target]: null });
    expect((await api.gate()).out).toMatch(
      /^PASS\. .*2 published versions unchanged, 1\.2 new\. Order of versions: microversion \(recognised\)\.\n$/,
    );
  });

  it('accepts a notice beside $ref in OpenAPI 3.1', async () => {
    const items = "$.paths['/old'].get.responses['200'].content['application/json'].schema.properties";
    await api.publish('2026-01-01');
    api.version('1.1', { [items]: { first: { $ref: '#/components/schemas/Thing', ...LEAVING } } });
    await api.publish('2026-01-31');
    api.version('1.2', { [`${items}.first`]: null });
    expect((await api.gate()).out).toMatch(/^PASS/);
  });

  it('shows the notice in a diff', async () => {
    await api.announce(COLOUR, { ...LEAVING, 'x-replaced-by': 'shade' });
    api.version('1.2', { [COLOUR]: null });
    const { out } = await interop(['diff', api.folder, '1.1', '1.2']);
    expect(out).toContain('deprecated in 1.1, removal announced for 1.2, replaced by shade\n');
    const json = await interop(['diff', api.folder, '1.1', '1.2', '--format', 'json']);
    expect(JSON.parse(json.out).changes[0].announced).toEqual({
      deprecatedIn: '1.1',
      removedIn: '1.2',
      replacedBy: 'shade',
      note: 'No client uses it.',
    });
  });

  it('fails before the announced version', async () => {
    await api.announce(COLOUR, { ...LEAVING, 'x-removed-in': '1.10' });
    api.version('1.2', { [COLOUR]: null });
    const { code, out } = await api.gate();
    expect(out).toMatch(/VIOLATION retired\.too-soon: \S+ 1\.2 removes something before its notice period/);
    expect(out).toContain(
      '1 published version had it.\n  The notice announces the removal for 1.10, and this is 1.2.',
    );
    expect(code).toBe(1);
  });

  it('fails for a notice without a removal', async () => {
    await api.announce(COLOUR, { deprecated: true });
    api.version('1.2', { [COLOUR]: null });
    expect((await api.gate()).out).toMatch(/VIOLATION retired\.unannounced/);
  });

  it('counts the published versions that carry the notice', async () => {
    api.policy(2, 0);
    await api.announce(COLOUR);
    api.version('1.2', { [COLOUR]: null });
    const { out } = await api.gate();
    expect(out).toContain('The notice was published in 1.1 on 2026-01-31; 1 published version had it.');
    expect(out).toContain('The policy requires 2 published versions of notice.');
    api.version('1.2');
    expect((await api.gate()).out).toContain('the removal was announced for 1.2, and 1.2 still has it');
    api.version('1.2', { [COLOUR]: { 'x-removed-in': '1.3' } });
    await api.publish('2026-02-01');
    api.version('1.3', { [COLOUR]: null });
    expect((await api.gate()).out).toMatch(/^PASS/);
  });

  it('counts months from the day when the notice was published', async () => {
    api.policy(1, 1);
    await api.announce(COLOUR);
    api.version('1.2', { [COLOUR]: null });
    const early = await api.gate('--day', '2026-02-27');
    expect(early.out).toContain(
      'The notice was published in 1.1 on 2026-01-31; 1 published version had it.\n  The removal is allowed from 2026-02-28 on.\n',
    );
    expect(early.out).toContain('The policy requires 1 published version and 1 month of notice.');
    expect(early.code).toBe(1);
    const json = await api.gate('--day', '2026-02-27', '--format', 'json');
    expect(JSON.parse(json.out).folders[0].findings[0]).toMatchObject({
      rule: 'retired.too-soon',
      notice: {
        goesIn: '1.2',
        notice: { deprecatedIn: '1.1', removedIn: '1.2' },
        told: { version: '1.1', day: '2026-01-31' },
        versions: { given: 1, wanted: 1 },
        months: { wanted: 1, until: '2026-02-28' },
      },
    });
    expect((await api.gate('--day', '2026-02-28')).code).toBe(0);
  });

  it('counts from the version that the notice names, when that is a later one', async () => {
    api.policy(2, 0);
    await api.announce(COLOUR, { ...LEAVING, 'x-deprecated-in': '1.2', 'x-removed-in': '1.3' });
    api.version('1.2');
    await api.publish('2026-02-01');
    expect(api.read('published.lock')).toContain('deprecated 1.2 2026-01-31 PUT /new body /colour\n');
    api.version('1.3', { [COLOUR]: null });
    expect((await api.gate()).out).toContain('published in 1.2 on 2026-01-31; 1 published version had it.');
  });

  it('requires no notice where the policy requires none', async () => {
    api.policy(0, 0);
    await api.publish('2026-01-01');
    api.version('1.1', { [COLOUR]: null });
    expect((await api.gate()).code).toBe(0);
  });

  it('does not accept a notice that is dated back', async () => {
    api.policy(2, 0);
    await api.publish('2026-01-01');
    api.version('1.1');
    await api.publish('2026-01-02');
    // The notice names 1.0, and was added in 1.1.
    api.version('1.1', { [COLOUR]: { ...LEAVING, 'x-deprecated-in': '1.0' } });
    expect((await api.gate()).out).toMatch(/^PASS\. .*2 published versions unchanged, 2 new notices\.\n$/);
    await api.publish('2026-01-03');
    expect(api.read('published.lock')).toContain(
      'deprecated 1.1 2026-01-03 GET /old 200 body /things/*/colour\ndeprecated 1.1 2026-01-03 PUT /new body /colour\n',
    );
    api.version('1.2', { [COLOUR]: null });
    expect((await api.gate()).out).toContain('published in 1.1 on 2026-01-03; 1 published version had it.');
  });

  it('does not accept a notice that the change itself adds to the lock', async () => {
    await api.publish('2026-01-01');
    api.version('1.1', { [COLOUR]: LEAVING });
    const base = new GatedApi();
    base.write('published.lock', api.read('published.lock'));
    const line = 'deprecated 1.0 2025-01-01 GET /old 200 body /things/*/colour\n';
    api.write(
      'published.lock',
      `${api.read('published.lock')}${line}${line.replace(/GET .*/, 'PUT /new body /colour')}`,
    );
    api.version('1.2', { [COLOUR]: null });
    expect((await api.gate()).code).toBe(0);
    expect((await api.gate('--base', base.folder)).out).toContain('The notice is not published yet');
    base.end();
  });

  it('does not count an unpublished notice', async () => {
    await api.publish('2026-01-01');
    api.version('1.1', { [COLOUR]: LEAVING });
    api.version('1.2', { [COLOUR]: null });
    expect((await api.gate()).out).toContain(
      'The notice is not published yet: "interop gate --publish" records it.',
    );
  });

  it('counts from the start of a notice that is given again', async () => {
    api.policy(2, 0);
    await api.announce(COLOUR);
    api.version('1.2', { [COLOUR]: { deprecated: false, 'x-deprecated-in': '1.2' } });
    expect((await api.gate()).out).toContain('"x-deprecated-in" is present without "deprecated: true"');
    api.version('1.2', { [COLOUR]: { 'x-deprecated-in': '1.2', 'x-removed-in': '1.3' } });
    await api.publish('2026-03-01');
    expect(api.read('published.lock')).toContain('deprecated 1.2 2026-03-01 PUT /new body /colour\n');
    api.version('1.3', { [COLOUR]: null });
    expect((await api.gate()).out).toContain('published in 1.2 on 2026-03-01; 1 published version had it.');
  });

  it('fails for what a guideline requires, with notice or without', async () => {
    api.policy(1, 0, 'guideline.json', 'other.json');
    await expect(api.gate()).resolves.toMatchObject({ code: 2 });
    const guideline = (id: string, ...required: string[]) =>
      JSON.stringify({ metadata: { id }, components: { compute: { capabilities: { required } } } });
    api.end();
    api = new GatedApi();
    api.policy(1, 0, '../guideline.yaml', '../other.json');
    api.write('../guideline.yaml', {
      edition: '2026.11',
      status: 'draft',
      'first-edition': 'Nothing came before.',
      capabilities: { 'old-things': { services: { things: 'all' }, status: 'required' } },
      cases: { 'old-things': ['things.a'] },
    });
    api.write('../other.json', guideline('next', 'new-things'));
    await api.announce("$.paths['/old'].get");
    api.version('1.2', { "$.paths['/old']": null });
    const { code, out } = await api.gate();
    expect(out).toMatch(
      /VIOLATION retired\.required: \S+ 1\.2 removes a capability that a guideline requires/,
    );
    expect(out).toContain('The guideline 2026.11 requires old-things.');
    expect(out).not.toContain('retired.unannounced');
    expect(code).toBe(1);
  });
});
