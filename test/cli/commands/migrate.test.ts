/** interop migrate, from the command line. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { listSchemaProblems } from '../../reporters/published-schemas.ts';
import { interop } from '../captured-io.ts';

const folder = mkdtempSync(join(tmpdir(), 'interop-migrate-'));
afterAll(() => rmSync(folder, { recursive: true }));
cpSync(resolve('docs/examples/migration/traffic.har'), join(folder, 'traffic.har'));
writeFileSync(join(folder, 'empty.har'), '');
mkdirSync(join(folder, 'empty'));
writeFileSync(join(folder, 'page.har'), '<html>');

function migrate(...argv: string[]) {
  return interop(['migrate', ...argv], undefined, folder);
}

const MOVE = ['--from', '1.10', '--to', '1.39', '--calls', 'traffic.har'];

describe('interop migrate', () => {
  it('says what each kind of call in an archive of mitmproxy needs', async () => {
    const { code, out, err } = await migrate('placement', ...MOVE);
    expect([code, err]).toEqual([1, '']);
    expect(out.match(/^[A-Z ]+ {2}[A-Z]+ \/\S*/gm)).toEqual([
      'BREAKS  POST /resource_providers',
      'BREAKS  GET /allocation_candidates',
      'BREAKS  PUT /allocations/{consumer_uuid}',
      'BREAKS  GET /usages',
      'NOT AFFECTED  GET /',
      'NOT AFFECTED  PUT /resource_providers/{uuid}/inventories',
      'NOT AFFECTED  DELETE /allocations/{consumer_uuid}',
    ]);
    expect(out).toMatch(/7 calls in traffic\.har, 7 kinds of call: 4 break, 3 not affected/);
  });

  it('says it of a source tree, with the lines to change', async () => {
    mkdirSync(join(folder, 'app/node_modules/other'), { recursive: true });
    const call =
      "import { placement } from 'api-interop/client';\nconst cloud = placement('1.10', options);\n";
    writeFileSync(
      join(folder, 'app/usages.ts'),
      `${call}const { data } = await cloud.GET('/usages');\n4 - data.usages.VCPU;\n`,
    );
    writeFileSync(join(folder, 'app/node_modules/other/index.ts'), `${call}await cloud.GET('/traits');\n`);
    const move = ['placement', '--from', '1.10', '--to', '1.39', '--calls', 'app'];
    const { code, out, err } = await migrate(...move);
    expect([code, err]).toEqual([1, '']);
    expect(out).toContain('Asks for 1.10, to be 1.39, at app/usages.ts:2\n');
    expect(out).toMatch(
      /✗ 1\.38 {2}\/usages\/\* of the answer has another form: type object, not integer[^✗]*at app\/usages\.ts:4/,
    );
    expect(out).toMatch(/1 call in app, 1 kind of call: 1 breaks/);
    const { out: list } = await migrate(...move, '--format', 'markdown');
    expect(list).toContain('- [ ] Ask for **1.39** in place of 1.10 at `app/usages.ts:2`.');
    const { out: json } = await migrate(...move, '--format', 'json');
    expect(listSchemaProblems('reporters/migration/migration.schema.json', JSON.parse(json))).toEqual([]);
  });

  it('finds nothing to do in a move to the same version', async () => {
    const { code, out } = await migrate(
      'placement',
      '--from',
      '1.10',
      '--to',
      '1.10',
      '--calls',
      'traffic.har',
    );
    expect(code).toBe(0);
    expect(out).toMatch(/7 kinds of call: none breaks, 7 not affected\n/);
  });

  it('works for the documents of a folder', async () => {
    mkdirSync(join(folder, 'api'));
    const paths = (schema: object) => ({
      '/books': {
        get: {
          operationId: 'listBooks',
          responses: { 200: { description: '', content: { 'application/json': { schema } } } },
        },
      },
    });
    for (const [version, schema] of [
      ['1.0', { type: 'array' }],
      ['1.1', { type: 'object', properties: { books: { type: 'array' } } }],
    ] as const)
      writeFileSync(
        join(folder, 'api', `${version}.json`),
        JSON.stringify({ openapi: '3.1.0', info: { title: 'Books', version }, paths: paths(schema) }),
      );
    writeFileSync(
      join(folder, 'api', 'profile.yaml'),
      'service: books\nversions:\n  request: [{ header: X-Version, value: "{version}" }]\n',
    );
    const request = { method: 'GET', url: 'http://a/books', headers: [{ name: 'X-Version', value: '1.0' }] };
    const response = { status: 200, headers: [], content: { text: '[]' } };
    writeFileSync(join(folder, 'books.har'), JSON.stringify({ log: { entries: [{ request, response }] } }));
    const { code, out } = await migrate('api', '--from', '1.0', '--to', '1.1', '--calls', 'books.har');
    expect(out).toContain('✗ 1.1  the answer has another form: type object');
    expect(code).toBe(1);
  });

  it.each<[string, string[], RegExp]>([
    [
      'nothing',
      [],
      /^interop: migrate needs a service or a folder, two versions and calls: interop migrate placement/,
    ],
    ['no calls', ['placement', '--from', '1.10', '--to', '1.39'], /migrate needs/],
    [
      'an unknown service',
      ['placment', ...MOVE],
      /There is no service or folder "placment"\. Did you mean "placement"\?/,
    ],
    [
      'an unknown version',
      ['placement', '--from', '1.10', '--to', '1.99', '--calls', 'traffic.har'],
      /placement has no microversion 1\.99\. Expected 1\.0 to 1\.39\./,
    ],
    [
      'a move backwards',
      ['placement', '--from', '1.39', '--to', '1.10', '--calls', 'traffic.har'],
      /--to 1\.10 is older than --from 1\.39\. .*: --from 1\.10 --to 1\.39\./,
    ],
    [
      'a file that is not there',
      ['placement', '--from', '1.10', '--to', '1.39', '--calls', 'no.har'],
      /no\.har: no such file\. --calls takes/,
    ],
    [
      'an empty file',
      ['placement', '--from', '1.10', '--to', '1.39', '--calls', 'empty.har'],
      /empty\.har is empty/,
    ],
    [
      'a page',
      ['placement', '--from', '1.10', '--to', '1.39', '--calls', 'page.har'],
      /page\.har is neither a HAR file nor recorded exchanges/,
    ],
    [
      'calls of another service',
      ['compute', '--from', '2.1', '--to', '2.90', '--calls', 'traffic.har'],
      /traffic\.har has no call to compute: its 9 entries are calls to 127\.0\.0\.1:18911, 127\.0\.0\.1:1\. Name the root/,
    ],
    [
      'a root without calls',
      ['placement', ...MOVE, '--target', 'http://a/b'],
      /has no call to placement at http:\/\/a\/b: .* Correct --target\./,
    ],
    ['a root that is none', ['placement', ...MOVE, '--target', 'a'], /--target takes a URL/],
    ['an unknown format', ['placement', ...MOVE, '--format', 'xml'], /There is no format "xml"/],
  ])('refuses %s', async (_name, argv, message) => {
    const { code, out, err } = await migrate(...argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
  });
});
