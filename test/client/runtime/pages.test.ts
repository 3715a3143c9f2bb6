/** Lists in pages, in each way in which services link them. */
import { expect, it } from 'vitest';
import type { ServiceDescription } from '../../../client/runtime/service-description.ts';
import { createFactory } from '../../../client/runtime/service-factory.ts';
import { placement } from '../../../package/entries/client.ts';

interface Page {
  books: string[];
  next?: string;
  books_links?: { rel: string; href: string }[];
}

interface BookPaths {
  '1': {
    '/books': {
      get: {
        parameters: { query?: { limit?: number; tag?: string[] } };
        responses: {
          200: { content: { 'application/json': Page } };
          403: { content: { 'application/json': object } };
        };
      };
    };
  };
}

const BOOKS: ServiceDescription = {
  service: 'books',
  versions: ['1'],
  versionRequests: [],
  token: { header: 'X-Auth-Token', template: '{token}' },
  headers: {},
  discovery: [],
  operations: [{ call: 'GET /books', at: [0, 0], statuses: { 200: 'json', 403: 'json' } }],
};

const books = createFactory<BookPaths>(BOOKS, async () => async () => []);

/** Reads the books, and lists the URLs that were called. @param nextOf what the page after a marker links to */
async function readAll(answerOf: (marker: string) => { body: object; link?: string; status?: number }) {
  const urls: string[] = [];
  const fetch = async ({ url, headers }: Request) => {
    urls.push(`${url} ${headers.get('x-auth-token')}`);
    const { body, link, status = 200 } = answerOf(new URL(url).searchParams.get('marker') ?? '');
    const type = { 'content-type': 'application/json' };
    return Response.json(body, { status, headers: { ...type, ...(link && { link }) } });
  };
  const cloud = books('1', { endpoint: 'http://cloud/shop', token: 't', fetch });
  const read: string[] = [];
  for await (const page of cloud.pages('/books', { query: { limit: 1, tag: ['a', 'b'] } }))
    read.push(...(page.ok ? page.data.books : [`${page.status}`]));
  return { read, urls };
}

const NEXT = 'https://elsewhere/v1/books?limit=1&tag=a&tag=b&marker=one';

it.each([
  ['next', { body: { books: ['one'], next: NEXT } }],
  ['a relative next', { body: { books: ['one'], next: '/books?limit=1&tag=a&tag=b&marker=one' } }],
  [
    'links',
    {
      body: {
        books: ['one'],
        books_links: [
          { rel: 'self', href: '/' },
          { rel: 'next', href: NEXT },
        ],
      },
    },
  ],
  [
    'a Link header',
    { body: { books: ['one'] }, link: `</first>; rel="first", <${NEXT}>; title="x"; rel="last next"` },
  ],
])('follows %s, and stays at the service', async (_name, first) => {
  const { read, urls } = await readAll((marker) => (marker === '' ? first : { body: { books: ['two'] } }));
  expect(read).toEqual(['one', 'two']);
  expect(urls).toEqual([
    'http://cloud/shop/books?limit=1&tag=a&tag=b t',
    'http://cloud/shop/books?limit=1&tag=a&tag=b&marker=one t',
  ]);
});

it.each([
  ['no link', { body: { books: ['one'] } }],
  ['no next', { body: { books: ['one'], next: null, books_links: [{ rel: 'previous', href: NEXT }] } }],
  ['another relation', { body: { books: ['one'] }, link: `<${NEXT}>; rel="nextcloud"` }],
])('ends with %s', async (_name, answer) => {
  expect((await readAll(() => answer)).read).toEqual(['one']);
});

it('ends with a refusal, which is given', async () => {
  const { read } = await readAll((marker) =>
    marker === '' ? { body: { books: ['one'], next: NEXT } } : { body: {}, status: 403 },
  );
  expect(read).toEqual(['one', '403']);
});

it('ends where pages go in a circle', async () => {
  await expect(readAll(() => ({ body: { books: [], next: NEXT } }))).rejects.toThrow(
    `The link to the next page, ${NEXT}, leads to a page before it.`,
  );
});

it('is for lists with links alone', () => {
  // @ts-expect-error Placement has no pages.
  placement('1.39', { endpoint: 'http://cloud' }).pages('/traits');
});
