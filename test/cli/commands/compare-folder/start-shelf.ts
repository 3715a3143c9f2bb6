/** A service with microversions 1.0 to 1.3, whose clouds differ in what may differ, and in a fault. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Misbehaving, startHttpServer } from '../../../runner/target/misbehaving-server.ts';

export interface Shelf extends Misbehaving {
  /** Ids of the books that are there. */
  books: Map<string, Book>;
}

export interface Book {
  id: string;
  title: string;
  pages: number;
  secret: string;
  /** GETs until it is ready. */
  waits: number;
}

interface Call {
  method: string;
  path: string;
  query: URLSearchParams;
  version: number;
  /** Parsed; undefined where it is no JSON. */
  body: unknown;
  shelf: Shelf;
  /** Of this shelf so far. */
  calls: number;
}

interface Answer {
  status: number;
  json?: unknown;
  headers?: Record<string, string>;
  /** Sent as it is, in place of all else. */
  raw?: string;
}

/** Changes an answer. */
export type ShelfFault = (answer: Answer, call: Call) => Answer;

export interface ShelfOptions {
  fault?: ShelfFault;
  /** The last part of the newest version. */
  newest?: number;
  /** Books that others made. */
  others?: number;
  /** Ids are numbers, and begin here. */
  firstId?: number;
  /** GETs until a new book is ready. */
  waits?: number;
}

export async function startShelf(options: ShelfOptions = {}): Promise<Shelf> {
  const { fault = (answer: Answer) => answer, others = 0, firstId = 1 } = options;
  let calls = 0;
  const books = new Map<string, Book>();
  for (let index = 0; index < others; index += 1) {
    const id = String(9000 + firstId * 10 + index);
    books.set(id, { id, title: `other ${id}`, pages: index, secret: 'x', waits: 0 });
  }
  const shelf: Shelf = { ...(await startHttpServer(listen)), books };
  return shelf;

  async function listen(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const url = new URL(request.url as string, 'http://shelf');
    calls += 1;
    const call: Call = {
      method: request.method as string,
      path: url.pathname,
      query: url.searchParams,
      version: Number((request.headers['shelf-version'] as string | undefined)?.split('.')[1] ?? 0),
      body: parse(Buffer.concat(chunks).toString()),
      shelf,
      calls,
    };
    const { status, json, headers, raw } = fault(answer(call, options), call);
    if (raw !== undefined) {
      response.socket?.end(raw);
      return;
    }
    response.writeHead(status, {
      ...(json !== undefined && { 'content-type': 'application/json' }),
      'x-request-id': `req-${crypto.randomUUID()}`,
      'x-served': String(Math.random()),
      ...headers,
    });
    response.end(json === undefined ? undefined : JSON.stringify(json));
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function answer(call: Call, { newest = 3, firstId = 1, waits = 0 }: ShelfOptions): Answer {
  const { method, path, shelf, body, query, version } = call;
  if (path === '/') return { status: 200, json: { oldest: '1.0', newest: `1.${newest}` } };
  if (path === '/labels' && version > 2)
    return { status: { POST: 201, DELETE: 204 }[method] ?? 200, json: {} };
  const id = /^\/books\/([^/]+)$/.exec(path)?.[1];
  if (path === '/books' && method === 'GET') {
    const unknown = [...query.keys()].find((name) => name !== 'sort' && name !== 'title');
    if (unknown !== undefined) return refuse(400, `no parameter ${unknown}`);
    const title = query.get('title');
    const found = [...shelf.books.values()].filter((book) => title === null || book.title === title);
    return { status: 200, json: { books: found.map((book) => show(book, call)) } };
  }
  if (path === '/books' && method === 'POST') return add(call, firstId, waits);
  const book = id === undefined ? undefined : shelf.books.get(id);
  if (id === undefined || (path === '/books' && method !== 'GET'))
    return refuse(path === '/books' ? 405 : 404, path);
  if (!book) return refuse(404, `no book ${id}`);
  if (method === 'GET') {
    book.waits -= 1;
    return { status: 200, json: show(book, call) };
  }
  if (method === 'DELETE') return { status: shelf.books.delete(id) ? 204 : 404 };
  if (method !== 'PATCH') return refuse(405, method);
  const [{ op, path: at, value } = {} as never] = (Array.isArray(body) ? body : []) as [
    { op: string; path: string; value: number },
  ];
  if (op !== 'replace' || at !== '/pages' || typeof value !== 'number') return refuse(400, 'no such patch');
  book.pages = value;
  return { status: 200, json: show(book, call) };
}

function add({ body, shelf }: Call, firstId: number, waits: number): Answer {
  const { title, pages, secret, ...more } = (body ?? {}) as Partial<Book>;
  if (typeof title !== 'string' || typeof pages !== 'number' || Object.keys(more).length > 0)
    return refuse(400, 'a book has a title and pages');
  const id = String(firstId + shelf.books.size + Math.floor(Math.random() * 1e6));
  const book = { id, title, pages, secret: secret ?? '', waits };
  shelf.books.set(id, book);
  return { status: 201, json: show(book, { version: 3 } as Call), headers: { location: `/books/${id}` } };
}

function show({ id, title, pages, secret, waits }: Book, { version }: Pick<Call, 'version'>): unknown {
  const state = waits > 0 ? 'new' : 'ready';
  const at = new Date().toISOString();
  return {
    id,
    title,
    pages,
    secret,
    state,
    at,
    uptime: process.hrtime()[1],
    ...(version > 2 && { tags: [] }),
  };
}

/** The words are of each cloud; the JSON is within a text, as Ironic has it. */
function refuse(status: number, words: string): Answer {
  const error = { faultcode: 'Client', faultstring: `${words} (${Math.random()})`, debuginfo: null };
  return { status, json: { error_message: JSON.stringify(error) } };
}
