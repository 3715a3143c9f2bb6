/** A small service in memory, which answers at once: what `bench/data/notes/` describes, at 1.0 to 1.5. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Note {
  id: number;
  title: string;
  pages: number;
  text: string;
}

const notes = new Map<string, Note>();
let last = 0;

const server = createServer(async (request, response) => {
  const [status, json] = answer(request, await readJson(request));
  const body = json === undefined ? '' : JSON.stringify(json);
  response.writeHead(status, body === '' ? {} : { 'content-type': 'application/json' }).end(body);
});
server.listen(0, '127.0.0.1', () =>
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
);

function answer({ method, url = '' }: IncomingMessage, body: unknown): [status: number, json?: unknown] {
  const [path = '', query = ''] = url.split('?');
  if (path === '/') return [200, { oldest: '1.0', newest: '1.5' }];
  if (path === '/notes') {
    if (method === 'GET') return query === '' ? [200, { notes: [...notes.values()] }] : REFUSED;
    return method === 'POST' ? add(body) : [405, { error: 'no such method' }];
  }
  const id = /^\/notes\/([^/]+)$/.exec(path)?.[1] ?? '';
  const note = notes.get(id);
  if (!note) return [404, { error: 'no such note' }];
  if (method === 'GET') return [200, note];
  if (method === 'DELETE') return [notes.delete(id) ? 204 : 404];
  return method === 'PATCH' ? change(note, body) : [405, { error: 'no such method' }];
}

const REFUSED: [number, unknown] = [400, { error: 'refused' }];

function add(body: unknown): [number, unknown] {
  const { title, pages, text, ...others } = (body ?? {}) as Partial<Note>;
  if (typeof title !== 'string' || typeof pages !== 'number' || Object.keys(others).length > 0)
    return REFUSED;
  last += 1;
  const note = { id: last, title, pages, text: String(text) };
  notes.set(String(last), note);
  return [201, note];
}

function change(note: Note, body: unknown): [number, unknown] {
  const [first] = Array.isArray(body) ? body : [];
  if (first?.op !== 'replace' || first.path !== '/pages' || typeof first.value !== 'number') return REFUSED;
  note.pages = first.value;
  return [200, note];
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  try {
    return JSON.parse(Buffer.concat(chunks).toString());
  } catch {
    return undefined;
  }
}
