import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { interop } from '../captured-io.ts';

const folder = mkdtempSync(join(tmpdir(), 'interop-diff-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const BEFORE = file(
  'before.yaml',
  `openapi: 3.0.3
info: { title: Pets, version: "1" }
paths:
  /pets/{id}:
    get:
      responses:
        "200":
          description: A pet.
          content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } }
components:
  schemas:
    Pet:
      type: object
      required: [name]
      properties:
        name: { type: string, nullable: true }
        parent: { $ref: "#/components/schemas/Pet" }
`,
);
const AFTER = file(
  'after.json',
  JSON.stringify(
    {
      openapi: '3.1.0',
      info: { title: 'Pets', version: '2' },
      paths: {
        '/pets/{pet}': {
          get: {
            responses: {
              200: {
                description: '',
                content: { 'application/json': { schema: { $ref: '#/components/schemas/Animal' } } },
              },
            },
          },
        },
      },
      components: {
        schemas: {
          Animal: {
            type: 'object',
            required: ['name', 'age'],
            properties: {
              name: { type: ['string', 'null'] },
              age: { type: 'integer' },
              parent: { $ref: '#/components/schemas/Animal' },
            },
          },
        },
      },
    },
    null,
    2,
  ),
);

describe('interop diff', () => {
  it('lists the changes between two microversions, with their lines', async () => {
    const { code, out } = await interop(['diff', 'placement', '1.15', '1.16']);
    expect(out).toMatch(
      /^\+ request query limit {2}\[request\.parameter\.added, property\]\n {2}GET \/allocation_candidates\n/,
    );
    expect(out).toContain('breaks new clients on an old cloud');
    expect(out).toMatch(/1\.16\.overlay\.yaml:\d+/);
    expect(out).toContain('DIFFERENT  1 change in 1 operation between placement 1.15 and placement 1.16\n');
    expect(code).toBe(1);
  });

  it.each([[['placement', '1.22..1.22']], [['placement', '1.22', '1.22']], [[BEFORE, BEFORE]]])(
    'exits with 0 where nothing differs: %j',
    async (words) => {
      const { code, out } = await interop(['diff', ...words]);
      expect(out).toMatch(/^SAME {2}/);
      expect(code).toBe(0);
      expect(JSON.parse((await interop(['diff', ...words, '--format', 'json'])).out).changes).toEqual([]);
    },
  );

  it('compares OpenAPI 3.0 with 3.1, by meaning and not by notation', async () => {
    const { code, out } = await interop(['diff', BEFORE, AFTER, '--format', 'json']);
    expect(code).toBe(1);
    expect(JSON.parse(out).changes).toMatchObject([
      {
        rule: 'response.property.added',
        operation: 'GET /pets/{pet}',
        pointer: '/age',
        breaks: ['new clients on an old cloud'],
        place: expect.stringMatching(/after\.json:\d+$/),
      },
    ]);
  });

  it('shows the opposite change for the opposite order', async () => {
    const { out } = await interop(['diff', 'placement', '1.16..1.15', '--format', 'json']);
    expect(JSON.parse(out).changes).toMatchObject([
      { rule: 'request.parameter.removed', breaks: ['old clients on a new cloud'] },
    ]);
  });

  it('has a heading for each version in Markdown, newest first', async () => {
    const { out } = await interop(['diff', 'placement', '1.14', '1.16', '--format', 'markdown']);
    expect(out.match(/^## .*$/gm)).toEqual([
      '## 1.16: Limit on allocation candidates',
      '## 1.15: Headers for caches',
    ]);
    expect(out).toContain('- **+** response header cache-control, added');
  });

  it('prints a command for each change for GitHub, and a result in SARIF', async () => {
    const github = await interop(['diff', 'placement', '1.15', '1.16', '--format', 'github']);
    expect(github.out).toMatch(
      /^::warning file=.*1\.16\.overlay\.yaml,line=\d+,title=request\.parameter\.added::request query limit added: .*\n$/,
    );
    const sarif = JSON.parse((await interop(['diff', 'placement', '1.15', '1.16', '--format', 'sarif'])).out);
    expect(sarif.runs[0].results[0]).toMatchObject({ ruleId: 'request.parameter.added', level: 'warning' });
    expect(sarif.runs[0].results[0].locations[0].physicalLocation.region.startLine).toBeGreaterThan(1);
  });

  it('lists unknown keywords and fields as warnings, and goes on', async () => {
    const misspelt = file(
      'misspelt.yaml',
      `openapi: 3.1.0
info: { version: "1" }
paths:
  /a:
    get:
      sumary: A
      parameters: [{ name: q, in: query, schema: { type: string, descripion: Q } }]
      responses: { "200": { content: { a/b: { schema: { descripion: A } } } } }
`,
    );
    const { code, out, err } = await interop(['diff', misspelt, misspelt]);
    expect([code, out.slice(0, 6)]).toEqual([0, 'SAME  ']);
    expect(err.replaceAll(`${folder}/`, '')).toBe(
      `warning: misspelt.yaml:6: the field "sumary" is not known, and is ignored
warning: misspelt.yaml:7: the keyword "descripion" is not known (also in line 8), and is ignored
`,
    );
  });

  it.each([
    [
      'a mistyped file',
      [join(folder, 'befor.yaml'), BEFORE],
      /befor\.yaml: no such file\. Did you mean "before\.yaml"\?/,
    ],
    ['a mistyped file and versions', ['befor.yaml', '1', '2'], 'befor.yaml: no such folder'],
    ['a path with ..', ['../no/such.yaml', '../before.yaml'], '../no/such.yaml: no such file'],
    ['a path without extension', ['../no/such', '../before'], '../no/such: no such file'],
    [
      'a URL that cannot be reached',
      ['http://127.0.0.1:49151/a.json', BEFORE],
      'http://127.0.0.1:49151/a.json: cannot be read (ECONNREFUSED)',
    ],
    [
      'an unknown commit',
      ['git:no-such-branch:README.md', BEFORE],
      'git:no-such-branch:README.md: There is no commit no-such-branch',
    ],
    [
      'an unknown file of a commit',
      ['git:HEAD:nowhere.yaml', BEFORE],
      'git:HEAD:nowhere.yaml: no such file in that commit',
    ],
  ])('says what is wrong with %s', async (_title, words, message) => {
    const { code, err } = await interop(['diff', ...words]);
    expect(err).toMatch(message);
    expect(err).not.toContain('service');
    expect(code).toBe(2);
  });

  it('reads paths with .. relative to the working directory', async () => {
    const inside = mkdtempSync(join(folder, 'inside-'));
    const { code, out } = await interop(['diff', '../before.yaml', '../before.yaml'], undefined, inside);
    expect([code, out.slice(0, 6)]).toEqual([0, 'SAME  ']);
  });

  it('reads standard input, as YAML or JSON', async () => {
    for (const name of [BEFORE, AFTER]) {
      const { code } = await interop(['diff', name, '-'], undefined, undefined, readFileSync(name, 'utf8'));
      expect(code).toBe(0);
    }
  });

  it('reads a URL and what it refers to on its host, and nothing of other hosts', async () => {
    const texts: { [path: string]: string } = {
      '/a/openapi.yaml': 'openapi: 3.1.0\ninfo: { version: "1" }\npaths: { /x: { $ref: ../b/x.json } }\n',
      '/b/x.json': '{ "get": { "responses": {} } }',
      '/other.yaml':
        'openapi: 3.1.0\ninfo: { version: "1" }\npaths: { /x: { $ref: "http://127.0.0.1:1/x.yaml" } }\n',
    };
    const server = createServer((request, response) => {
      const text = texts[request.url ?? ''];
      response.writeHead(text === undefined ? 404 : 200).end(text);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const start = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    try {
      const found = await interop(['diff', `${start}/a/openapi.yaml`, BEFORE]);
      expect(found.out).toContain(`${start}/b/x.json:1`);
      const missing = await interop(['diff', `${start}/nowhere`, BEFORE]);
      expect(missing.err).toContain(`${start}/nowhere: the server answers 404.`);
      const other = await interop(['diff', `${start}/other.yaml`, BEFORE]);
      expect(other.err).toContain(
        '/other.yaml:3: http://127.0.0.1:1/x.yaml is not on the host of the document.',
      );
    } finally {
      server.close();
    }
  });

  it('reads files of a commit, with those that they refer to, and folders with an openapi.yaml', async () => {
    const repository = mkdtempSync(join(folder, 'repository-'));
    const git = (...words: string[]) =>
      execFileSync('git', ['-C', repository, '-c', 'user.name=a', '-c', 'user.email=a@b.example', ...words]);
    const write = (name: string, text: string) => writeFileSync(join(repository, name), text);
    mkdirSync(join(repository, 'api/schemas'), { recursive: true });
    const text = `openapi: 3.1.0
info: { version: "1" }
paths:
  /a: { get: { responses: { "200": { content: { a/b: { schema: { $ref: schemas/a.yaml } } } } } } }
`;
    write('api/openapi.yaml', text);
    write('api/schemas/a.yaml', 'type: string\n');
    git('init', '-q', '-b', 'main');
    git('add', '.');
    git('commit', '-q', '-m', 'A');
    write('api/schemas/a.yaml', 'type: integer\n');
    for (const start of ['git:main:api/openapi.yaml', 'git:main:./api/openapi.yaml']) {
      const { code, out } = await interop(['diff', start, 'api/openapi.yaml'], undefined, repository);
      expect(out).toMatch(/^~ response type {2}\[response\.type\.changed[\s\S]*api\/schemas\/a\.yaml:1/);
      expect(code).toBe(1);
    }
    const { code } = await interop(['diff', 'api', 'api'], undefined, repository);
    expect(code).toBe(0);
  });

  it.each([
    ['nothing', [], 'diff takes a service or a folder and two of its versions'],
    ['one version', ['placement', '1.1'], 'it was given placement 1.1.'],
    ['an unknown service', ['plcement', '1.1', '1.2'], 'Did you mean "placement"?'],
    [
      'an unknown version',
      ['placement', '1.1', '1.99'],
      'placement has no version 1.99. Expected 1.0 to 1.39.',
    ],
    ['an unknown format', ['placement', '1.1', '1.2', '--format', 'pdf'], 'There is no format "pdf"'],
    [
      'a file that is not OpenAPI 3',
      [file('a.yaml', 'swagger: "2.0"\n'), BEFORE],
      'a.yaml:1: is a Swagger 2.0 document. Convert it',
    ],
    ['a file that is not JSON', [file('b.json', '{"openapi": '), BEFORE], 'b.json:'],
    [
      'an unknown keyword, with --strict',
      [
        file(
          'c.json',
          JSON.stringify(
            {
              openapi: '3.1.0',
              info: { version: '1' },
              paths: {
                '/a': {
                  get: {
                    responses: {
                      200: { content: { 'a/b': { schema: { type: 'string', minimumLength: 3 } } } },
                    },
                  },
                },
              },
            },
            null,
            1,
          ),
        ),
        BEFORE,
        '--strict',
      ],
      /c\.json:\d+: the keyword "minimumLength" is not known/,
    ],
  ])('exits with 2 for %s', async (_title, words, message) => {
    const { code, err } = await interop(['diff', ...words]);
    expect(err).toMatch(message);
    expect(code).toBe(2);
  });
});
