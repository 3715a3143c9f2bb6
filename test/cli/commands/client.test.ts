/** `interop client`: what it writes is called and compiled, and what it cannot write is explained. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { ServiceFactory } from '../../../package/entries/client.ts';
import { findDeviations } from '../../client/types/compile-lines.ts';
import { interop } from '../captured-io.ts';

const CACHE = new URL('../../../.cache/', import.meta.url).pathname;
mkdirSync(CACHE, { recursive: true });
const folder = mkdtempSync(join(CACHE, 'client-'));
afterAll(() => rmSync(folder, { recursive: true }));

const error = { type: 'object', additionalProperties: false, properties: { reason: { enum: ['gone'] } } };
const book = (properties: object) => ({
  type: 'object',
  additionalProperties: false,
  required: ['title'],
  properties,
});

/** A library: 1.1 has pages of its list, and `year`. */
const library = (version: string, query: object[], properties: object) => ({
  openapi: '3.1.0',
  info: { title: 'Library', version },
  paths: {
    '/books': {
      get: {
        parameters: query,
        responses: {
          200: {
            description: 'All.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: {
                    books: { type: 'array', items: { $ref: '#/components/schemas/Book' } },
                    next: { type: 'string' },
                  },
                },
              },
            },
          },
        },
      },
    },
    '/books/{id}': {
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
      delete: {
        responses: {
          204: { description: 'Gone.' },
          404: { description: 'None.', content: { 'application/json': { schema: error } } },
        },
      },
    },
  },
  components: { schemas: { Book: book(properties) } },
});

const title = { title: { type: 'string' } };
const year = { name: 'year', in: 'query', schema: { type: 'integer' } };
const PROFILE = `service: my-library
versions:
  request: [{ header: Library-Version, value: '{version}' }]
authentication: { header: Authorization, value: 'Bearer {token}' }
`;

mkdirSync(join(folder, 'api'));
writeFileSync(join(folder, 'api/1.0.json'), JSON.stringify(library('1.0', [], title)));
writeFileSync(
  join(folder, 'api/1.1.json'),
  JSON.stringify(library('1.1', [year], { ...title, year: { type: 'integer' } })),
);
writeFileSync(join(folder, 'api/profile.yaml'), PROFILE);

describe('a client of any service', () => {
  it('is written as a module, with the documents', async () => {
    const { code, out, err } = await interop(
      ['client', 'api', '1.1', '1.0', '--out', 'clients/api'],
      undefined,
      folder,
    );
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(
      "Written to clients/api: client.mjs, client.d.mts, documents/profile.yaml, documents/1.0.json, documents/1.1.json\n\nThen: import { myLibrary } from './clients/api/client.mjs';\n",
    );
    const written = readdirSync(join(folder, 'clients/api'), { recursive: true }).toSorted();
    expect(written).toEqual([
      'client.d.mts',
      'client.mjs',
      'documents',
      'documents/1.0.json',
      'documents/1.1.json',
      'documents/profile.yaml',
    ]);
  });

  it('calls the service, and judges its answers by the documents', async () => {
    const library = await importClient();
    const seen: string[] = [];
    const violations: string[] = [];
    const answers = [
      Response.json({ books: [{ title: 'One', year: 1 }], next: '/books?year=1&page=2' }),
      Response.json({ books: [{ title: 'Two', isbn: '2' }] }),
      Response.json({ reason: 'gone' }, { status: 404 }),
    ];
    const cloud = library('1.1', {
      endpoint: 'http://library/api',
      token: 't',
      fetch: async ({ method, url, headers }) => {
        seen.push(`${method} ${url} ${headers.get('library-version')} ${headers.get('authorization')}`);
        return answers.shift() as Response;
      },
      onViolation: ({ rule, location }) => violations.push(`${rule} ${location.pointer}`),
    });
    const titles: unknown[] = [];
    for await (const { data } of cloud.pages('/books', { query: { year: 1 } }))
      titles.push(...(data?.books ?? []));
    expect(titles).toHaveLength(2);
    const refused = await cloud.DELETE('/books/{id}', { path: { id: 'a/b' } });
    expect(refused).toMatchObject({ ok: false, status: 404, error: { reason: 'gone' } });
    expect(seen).toEqual([
      'GET http://library/api/books?year=1 1.1 Bearer t',
      'GET http://library/api/books?year=1&page=2 1.1 Bearer t',
      'DELETE http://library/api/books/a%2Fb 1.1 Bearer t',
    ]);
    expect(violations).toEqual(['body.undeclared-property /books/0/isbn']);
  });

  it('compiles as its documents say', async () => {
    const head = [
      `import { placement, type ServiceFactory } from '../../../package/entries/client.ts';`,
      withEntry(readFileSync(join(folder, 'clients/api/client.d.mts'), 'utf8')),
      `const options = { endpoint: 'http://library' };`,
      'const [one, two] = [myLibrary("1.0", options), myLibrary("1.1", options)];',
      'void placement;',
    ].join('\n');
    const deviations = await findDeviations('written', head, [
      { text: "two.GET('/books', { query: { year: 1 } });", compiles: true },
      { text: "one.GET('/books', { query: { year: 1 } });", compiles: false },
      { text: "two.pages('/books');", compiles: true },
      { text: "two.pages('/books/{id}');", compiles: false },
      { text: "two.DELETE('/books/{id}', { path: { id: '1' } });", compiles: true },
      { text: "two.DELETE('/books/{id}');", compiles: false },
      { text: 'two.GET("/books").then(({ data }) => data.books?.[0]?.year);', compiles: true },
      { text: 'one.GET("/books").then(({ data }) => data.books?.[0]?.year);', compiles: false },
      { text: "myLibrary('1.2', options);", compiles: false },
    ]);
    expect(deviations).toEqual([]);
  });
});

describe('interop client', () => {
  it.each<[string, string[], RegExp]>([
    ['nothing', [], /client takes a service or a folder, its versions, and a folder to write/],
    ['no folder to write', ['api', '1.0'], /client takes a service or a folder/],
    ['no version', ['api', '--out', 'new'], /client takes a service or a folder/],
    [
      'a version that the service does not have',
      ['api', '1.2', '--out', 'new'],
      /my-library has no microversion 1\.2\. Expected 1\.0 to 1\.1\./,
    ],
    ['a folder that does not exist', ['no/folder', '1.0', '--out', 'new'], /no\/folder: no such folder\./],
    [
      'a folder that is no service',
      ['empty', '1.0', '--out', 'new'],
      /is not the folder of a service: it has no OpenAPI documents/,
    ],
    [
      'a file in place of a folder',
      ['api/1.0.json', '1.0', '--out', 'new'],
      /is a file, and a folder is expected/,
    ],
    [
      'a folder with files to write to',
      ['api', '1.0', '--out', 'api'],
      /api has files already: 1\.0\.json and 2 more/,
    ],
  ])('refuses %s', async (_name, argv, message) => {
    mkdirSync(join(folder, 'empty'), { recursive: true });
    const { code, out, err } = await interop(['client', ...argv], undefined, folder);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
  });
});

interface Library {
  '1.1': {
    '/books': {
      get: {
        parameters: { query?: { year?: number } };
        responses: { 200: { content: { 'application/json': { books?: object[]; next?: string } } } };
      };
    };
    '/books/{id}': {
      delete: {
        parameters: { path: { id: string } };
        responses: { 204: object; 404: { content: { 'application/json': { reason?: 'gone' } } } };
      };
    };
  };
}

/** The written module, with the entry of this checkout in place of the installed package. */
async function importClient(): Promise<ServiceFactory<Library>> {
  const path = join(folder, 'clients/api/called.mjs');
  writeFileSync(path, withEntry(readFileSync(join(folder, 'clients/api/client.mjs'), 'utf8')));
  const { myLibrary } = (await import(path)) as { myLibrary: ServiceFactory<Library> };
  return myLibrary;
}

function withEntry(text: string): string {
  const entry = new URL('../../../package/entries/client.ts', import.meta.url).pathname;
  return text.includes('export declare')
    ? text.replace(/^import .*\n/, '').replace('export declare', 'declare')
    : text.replace("'api-interop/client'", JSON.stringify(entry));
}
