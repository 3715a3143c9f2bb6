import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { ScenarioComparison } from '../../../../runner/compare/result/scenario-comparison.ts';
import { listSchemaProblems } from '../../../reporters/published-schemas.ts';
import { findDeadUrl, startHttpServer } from '../../../runner/target/misbehaving-server.ts';
import { interop } from '../../captured-io.ts';
import { type Shelf, type ShelfFault, type ShelfOptions, startShelf } from './start-shelf.ts';

const FOLDER = fileURLToPath(new URL('shelf', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'interop-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function shelf(options: ShelfOptions = {}): Promise<Shelf> {
  const started = await startShelf(options);
  open.push(started);
  return started;
}

/** Two clouds that differ in all that may differ, and in what the second is given. */
async function compare(options: ShelfOptions, ...more: string[]) {
  const first = await shelf({ others: 2, firstId: 100, waits: 1 });
  const other = await shelf({ others: 1, firstId: 70_000, waits: 4, ...options });
  const file = join(scratch, 'report.json');
  const targets = ['--target', `one=${first.url}`, '--target', `two=${other.url}`];
  const page = join(scratch, 'report.html');
  const reporters = ['console', `json=${file}`, `html=${page}`].flatMap((each) => ['--reporter', each]);
  const ran = await interop(['compare', FOLDER, ...targets, ...reporters, ...more]);
  const report = JSON.parse(readFileSync(file, 'utf8')) as ScenarioComparison;
  expect(listSchemaProblems('reporters/compare/scenario-comparison.schema.json', report)).toEqual([]);
  expect(readFileSync(page, 'utf8')).toContain(`${report.verdict.toUpperCase()}</span>`);
  return { ...ran, report, first, other };
}

/** Each difference as `clause, what, answers: versions`. */
function list({ differences }: ScenarioComparison): string[] {
  return differences.map(({ clause, kind, family, summary, members, microversions }) => {
    const { location, operation } = members[0] as (typeof members)[number];
    const isStatus = kind === 'status' || kind === 'server error';
    const what = isStatus ? (family ?? operation) : (location.name ?? location.pointer);
    return `${clause} ${what}: ${summary} (${microversions.join(' ')})`;
  });
}

const isBook = ({ path }: { path: string }) => /^\/books\/\d+$/.test(path);
const INVALID = 'HTTP/1.1 200 OK\r\nx-bad: a\u0001b\r\n\r\n';
const hasQuery = (name: string, value: string, text: URLSearchParams) => text.get(name) === value;

const FAULTS: [string, ShelfFault, string[]][] = [
  [
    'a header',
    (answer) => ({ ...answer, headers: { ...answer.headers, 'x-cloud': 'north' } }),
    ['header x-cloud: (absent) vs north (1.1 1.3)'],
  ],
  [
    'a property of a later version',
    (answer, call) =>
      isBook(call) && call.method === 'GET' && answer.status === 200
        ? { ...answer, json: { ...(answer.json as object), tags: [] } }
        : answer,
    ['property /tags: absent vs present (1.1)'],
  ],
  [
    'a property in the items of a list, which only books of others have there',
    (answer, { path, version }) =>
      path === '/books' && version < 2 && 'books' in ((answer.json ?? {}) as object)
        ? {
            ...answer,
            json: {
              books: (answer.json as { books: object[] }).books.map((book) => ({ ...book, shelf: 1 })),
            },
          }
        : answer,
    ['property /books/*/shelf: absent vs present (1.1)'],
  ],
  [
    'a text that was sent and is hidden',
    (answer, call) =>
      isBook(call) && call.method === 'GET' && answer.status === 200
        ? { ...answer, json: { ...(answer.json as object), secret: '***' } }
        : answer,
    ['values /secret: different string (1.1 1.3)'],
  ],
  [
    'a property of an error within a text',
    (answer) =>
      answer.status === 400
        ? {
            ...answer,
            json: {
              error_message: JSON.stringify({
                ...JSON.parse((answer.json as { error_message: string }).error_message),
                code: 7,
              }),
            },
          }
        : answer,
    ['error-shape /error_message/code: absent vs present (1.1 1.3)'],
  ],
  [
    'a body that is accepted without a property',
    (answer, { method, body, shelf: { books } }) => {
      if (
        method !== 'POST' ||
        answer.status !== 400 ||
        !(body instanceof Object) ||
        'pages' in body ||
        !('title' in body)
      )
        return answer;
      const book = { id: '5', title: String(body.title), pages: 0, secret: '', waits: 0 };
      books.set('5', book);
      return { status: 201, json: { id: '5' } };
    },
    ['property a body without a property: 400 vs 201 (1.1 1.3)'],
  ],
  [
    'a parameter of a later version',
    (answer, { query, version }) =>
      version < 2 && hasQuery('sort', 'title', query)
        ? { status: 400, json: { error_message: '{}' } }
        : answer,
    ['property a query parameter of some operation or version: 200 vs 400 (1.1)'],
  ],
  [
    'a parameter that finds what the run made, beside another one',
    (answer, { query, shelf: { books } }) =>
      query.has('sort') && [...books.values()].some(({ title }) => hasQuery('title', title, query))
        ? { status: 400, json: { error_message: '{}' } }
        : answer,
    ['values two query parameters at once: 200 vs 400 (1.1 1.3)'],
  ],
  [
    'a failure',
    (answer, { method, body }) =>
      method === 'PATCH' && !Array.isArray(body) ? { ...answer, status: 500 } : answer,
    [
      'status another type of body: 400 vs 500 (1.1 1.3)',
      'status a body that is no JSON: 400 vs 500 (1.1 1.3)',
      'status no body: 400 vs 500 (1.1 1.3)',
    ],
  ],
];

describe('interop compare FOLDER', () => {
  it('finds no difference in ids, order, times, prose, what others made and how long it takes', async () => {
    const { code, report, first, other, out } = await compare({});
    expect(list(report)).toEqual([]);
    expect(out).toMatch(
      /SAME {2}no difference between one and two: shelf, [\d,]+ calls to each at 1\.0–1\.3/,
    );
    expect(out).toContain('Without documents it is not known');
    expect(report.calls).toBeGreaterThan(100);
    expect(code).toBe(0);
    expect([first.books.size, other.books.size]).toEqual([2, 1]);
  });

  it.each(FAULTS)('finds %s', async (_name, fault, found) => {
    const more = ['--no-shrink', '--microversions', '1.1,1.3', '--only', 'books'];
    const { code, report, other } = await compare({ fault }, ...more);
    expect(list(report).sort()).toEqual([...found].sort());
    expect(code).toBe(1);
    expect([...other.books.keys()]).toHaveLength(1);
  });

  it('calls an operation of another version where what makes its resource is of that version as well', async () => {
    const fault: ShelfFault = (answer, { path, method, version }) =>
      path === '/labels' && method === 'GET' && version < 3 ? { ...answer, status: 405 } : answer;
    const { report } = await compare({ fault }, '--only', 'labels', '--microversions', '1.1');
    expect(list(report)).toContain('status an operation of another version: 404 vs 405 (1.1)');
    expect(report.leftBehind).toEqual([]);
  });

  it.each<[string, ShelfFault, string[]]>([
    [
      'a variation',
      (answer, { query }) => (hasQuery('title', '', query) ? { ...answer, raw: INVALID } : answer),
      ['status an empty value of a query parameter: 200 vs no valid HTTP (1.1)'],
    ],
    [
      'a call of the workflow',
      (answer, { method }) => (method === 'PATCH' ? { ...answer, raw: INVALID } : answer),
      ['status PATCH /books/{id}: 200 vs no valid HTTP (1.1)'],
    ],
  ])(
    'takes an invalid header in the answer to %s for a difference, and goes on',
    async (_name, fault, found) => {
      const both: ShelfFault = (answer, call) => {
        const faulty = fault(answer, call);
        return call.method === 'DELETE' ? { ...faulty, headers: { 'x-deleted': '1' } } : faulty;
      };
      const more = ['--microversions', '1.1', '--only', 'books'];
      const { code, report, out } = await compare({ fault: both }, ...more);
      expect(list(report)).toEqual(
        expect.arrayContaining([...found, 'header x-deleted: (absent) vs 1 (1.1)']),
      );
      expect(report.problem).toBeNull();
      expect(out).toMatch(/two {2}no valid HTTP \(.*Invalid header value char/);
      expect(out).not.toMatch(/is 1000\b|\b1000 \(/);
      expect(code).toBe(1);
    },
  );

  it('looks at the versions between for what it found', async () => {
    const [, fault] = FAULTS[1] as (typeof FAULTS)[number];
    const { report } = await compare({ fault }, '--only', 'books');
    expect(list(report)).toEqual(['property /tags: absent vs present (1.0 1.1 1.2)']);
  });

  it('shows the calls that a difference needs, and no others', async () => {
    const [, fault] = FAULTS[1] as (typeof FAULTS)[number];
    const { report, out } = await compare({ fault }, '--microversions', '1.1', '--only', 'books');
    const shortest = report.differences[0]?.shortest;
    expect(
      shortest?.calls.map(({ request }) => `${request.method} ${request.path.replace(/\d+/, 'N')}`),
    ).toEqual(['POST /books', 'GET /books/N']);
    expect(out).toContain('2 calls reproduce it');
    expect(out).toContain('"$TARGET/books"');
  });

  it('does not count what shows once, and says so', async () => {
    let patches = 0;
    const fault: ShelfFault = (answer, { method }) => {
      if (method === 'PATCH') patches += 1;
      return method === 'PATCH' && patches === 1
        ? { ...answer, headers: { ...answer.headers, 'x-once': '1' } }
        : answer;
    };
    const { code, report } = await compare({ fault });
    expect(list(report)).toEqual([]);
    expect(report.unsteady).toHaveLength(1);
    expect(report.unsteady[0]).toContain('(absent) vs 1');
    expect(code).toBe(0);
  });

  it('compares only the versions of both, and learns names from the others', async () => {
    const { report } = await compare({ newest: 1 });
    expect(report.common).toEqual({ since: '1.0', until: '1.1' });
    expect(report.microversions).toEqual(['1.0', '1.1']);
  });

  it('writes nothing with --read-only', async () => {
    const wrote: string[] = [];
    const fault: ShelfFault = (answer, { method }) => {
      if (method !== 'GET') wrote.push(method);
      return answer;
    };
    const { report } = await compare({ fault }, '--read-only');
    expect(wrote).toEqual([]);
    expect(report.calls).toBeGreaterThan(10);
    expect(report.notCompared.join('\n')).toContain('POST /books: it would write');
  });
});

const PAIR = ['--target', 'one=http://127.0.0.1:1', '--target', 'two=http://127.0.0.1:1'];

describe('what interop compare FOLDER refuses', () => {
  it.each([
    ['one target', ['--target', 'one=http://127.0.0.1:1'], 'needs two targets or more'],
    ['a flag of random calls', [...PAIR, '--calls', '5'], 'compare has no flag --calls'],
    ['an unknown reporter', [...PAIR, '--reporter', 'pdf'], 'There is no reporter "pdf"'],
  ])('%s exits with 2', async (_name, args, message) => {
    const { code, err } = await interop(['compare', FOLDER, ...args]);
    expect(err).toContain(message);
    expect(code).toBe(2);
  });

  it.each<[string, () => Promise<string>, string]>([
    ['a target that does not answer', findDeadUrl, 'refuses connections'],
    ['a page of a website', startPage, 'is not the root of a shelf service: GET / answered 200'],
  ])('%s exits with 3', async (_name, start, message) => {
    const first = await shelf();
    const targets = ['--target', `one=${first.url}`, '--target', `two=${await start()}`];
    const { code, out, err } = await interop(['compare', FOLDER, ...targets, '--microversions', 'all']);
    expect(out + err).toContain(message);
    expect(code).toBe(3);
  });
});

async function startPage(): Promise<string> {
  const server = await startHttpServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end('<title>Hello</title>');
  });
  open.push(server);
  return server.url;
}
