// A library whose API has two versions; a call asks for one with the header Library-Version.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';

const VERSIONS = ['2025-06-01', '2026-03-01'];
const books = new Map([['0', { id: '0', title: 'Zadig', language: 'fr' }]]);

/** A book as a version shows it. */
function show({ language, ...book }, version) {
  return version < '2026-03-01' ? book : { ...book, language };
}

/** What is wrong with a new book; undefined for a sound one. */
function explain(book, version) {
  if (typeof book !== 'object' || book === null || Array.isArray(book)) return 'a book is an object';
  const known = version < '2026-03-01' ? ['title'] : ['title', 'language'];
  const unknown = Object.keys(book).find((key) => !known.includes(key));
  if (unknown !== undefined) return `a book has no ${unknown}`;
  const { title, language = 'en' } = book;
  if (typeof title !== 'string' || title === '' || title.length > 200)
    return 'title is a text of 1 to 200 characters';
  return typeof language === 'string' && /^[a-z]{2}$/.test(language) ? undefined : 'language has two letters';
}

const ROUTES = [
  [/^\/$/, { GET: () => [200, { oldest: VERSIONS[0], newest: VERSIONS.at(-1) }] }],
  [
    /^\/books$/,
    {
      GET: ({ version }) => [200, { books: [...books.values()].map((book) => show(book, version)) }],
      POST({ version, type, text }) {
        if (type !== 'application/json') return [415, { error: 'the body is application/json' }];
        let body;
        try {
          body = JSON.parse(text);
        } catch {
          return [400, { error: 'the body is not JSON' }];
        }
        const problem = explain(body, version);
        if (problem !== undefined) return [400, { error: problem }];
        const book = { id: randomUUID(), language: 'en', ...body };
        books.set(book.id, book);
        return [201, show(book, version), { location: `/books/${book.id}` }];
      },
    },
  ],
  [
    /^\/books\/([^/]+)$/,
    {
      GET: ({ version, id }) =>
        books.has(id) ? [200, show(books.get(id), version)] : [404, { error: 'no such book' }],
      DELETE: ({ id }) => (books.delete(id) ? [204] : [404, { error: 'no such book' }]),
    },
  ],
];

function answer({ method, url, headers }, text) {
  const version = headers['library-version'] ?? VERSIONS.at(-1);
  if (!VERSIONS.includes(version)) return [400, { error: `there is no version ${version}` }];
  const { pathname } = new URL(url, 'http://library');
  const [pattern, methods] = ROUTES.find(([path]) => path.test(pathname)) ?? [];
  if (pattern === undefined) return [404, { error: 'no such URL' }, {}, version];
  const run = methods[method];
  if (run === undefined)
    return [405, { error: `no ${method} here` }, { allow: Object.keys(methods).join(', ') }, version];
  const type = headers['content-type']?.split(';')[0];
  const [status, body, more] = run({ version, type, text, id: pattern.exec(pathname)[1] });
  return [status, body, more, version];
}

createServer(async (request, response) => {
  let text = '';
  for await (const part of request) text += part;
  const [status, body, headers = {}, version] = answer(request, text);
  if (version !== undefined) response.setHeader('Library-Version', version);
  if (body !== undefined) response.setHeader('Content-Type', 'application/json');
  response.writeHead(status, headers).end(body === undefined ? undefined : JSON.stringify(body));
}).listen(Number(process.argv[2] ?? 8080), '127.0.0.1');
