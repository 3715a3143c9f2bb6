import { describe, expect, it } from 'vitest';
import type { Change } from '../../../spec/diff/change.ts';
import { diff } from '../../../spec/diff/diff.ts';
import type { ApiDocument } from '../../../spec/openapi/api-document.ts';
import type { Json } from '../../../spec/openapi/document.ts';
import { partOf } from '../../../spec/openapi/location.ts';
import { API_ROWS, SILENT_ROWS, smallApi } from './api-rows.ts';
import { api } from './small-api.ts';

describe('two documents', () => {
  it.each(API_ROWS)('differ by %s', (_title, { change, want, line }) => {
    const after = smallApi(change);
    const changes = diff(api('before.json', smallApi()), api('after.json', after));
    expect(changes.map(shown).sort()).toEqual([...want].sort());
    for (const each of changes) expect(each.place).toMatch(/^(before|after)\.json:\d+$/);
    const [first] = changes.filter((each) => shown(each) === want[0]);
    if (line !== undefined)
      expect(lineOf(first as Change, { 'before.json': smallApi(), 'after.json': after })).toBe(line);
  });

  it.each(API_ROWS)('the other way round differ by %s', (_title, { change, want }) => {
    const changes = diff(api('before.json', smallApi(change)), api('after.json', smallApi()));
    expect(changes.map(shown).sort()).toEqual(want.map(mirrored).sort());
    for (const each of changes) expect(each.place).toMatch(/^(before|after)\.json:\d+$/);
  });

  it.each(SILENT_ROWS)('do not differ by %s', (_title, change) => {
    const [before, after] = [api('before.json', smallApi()), api('after.json', smallApi(change))];
    expect(diff(before, after)).toEqual([]);
    expect(diff(after, before)).toEqual([]);
  });

  it('do not differ by refusals if one declares none', () => {
    const { 'x-surface': _surface, ...rest } = smallApi();
    expect(diff(api('before.json', smallApi()), api('after.json', rest))).toEqual([]);
  });

  it('do not differ by the description of a callback', () => {
    const [before, after] = ['One.', 'Another.'].map((description) => {
      const post = { description, requestBody: { description, content: {} }, responses: {} };
      const called = { post: { callbacks: { done: { '{$url}': { post } } }, responses: {} } };
      return api('one.json', { paths: { '/': called } });
    });
    expect(diff(before as ApiDocument, after as ApiDocument)).toEqual([]);
  });

  it('break clients by the request of a call to clients', () => {
    const sending = (properties: { [name: string]: Json }) => {
      const schema = { type: 'object', properties, required: Object.keys(properties) };
      const post = { requestBody: { content: { 'application/json': { schema } } }, responses: {} };
      return api('one.json', { webhooks: { created: { post } } });
    };
    const [change] = diff(sending({ a: {}, b: {} }), sending({ a: {} })).filter(({ rule }) =>
      /\.property\./.test(rule),
    );
    expect(change).toMatchObject({
      rule: 'request.property.removed',
      breaks: ['old clients on a new cloud'],
    });
  });

  it('are compared by each of two URLs that differ only in names of parameters', () => {
    const twice = (status: number) => (whole: { paths: { [path: string]: object } }) => {
      whole.paths['/things/{name}'] = { get: { responses: { [status]: { description: 'Done.' } } } };
    };
    const [before, after] = [200, 204].map((status) => api('one.json', smallApi(twice(status))));
    const changes = diff(before as ApiDocument, after as ApiDocument);
    expect(changes.map(shown)).toEqual([
      'response.status.removed GET /things/{name} 200',
      'response.status.added GET /things/{name} 204',
    ]);
    expect(diff(before as ApiDocument, before as ApiDocument)).toEqual([]);
  });

  it('share no parts if their OpenAPI versions differ', () => {
    const schema = { type: 'string', $ref: '#/components/schemas/It' };
    const content = { 'application/json': { schema } };
    const rest = {
      paths: { '/': { get: { responses: { 200: { description: 'It.', content } } } } },
      components: { schemas: { It: { enum: [1, 'a'] } } },
    };
    const [before, after] = [{ ...rest, openapi: '3.0.3' }, rest].map((each, index) =>
      api(`${index}.json`, each),
    );
    const shared = { ...(after as ApiDocument), root: { ...(before as ApiDocument).root, openapi: '3.1.0' } };
    expect(diff(before as ApiDocument, shared).map(shown)).toEqual([
      'response.type.removed GET / 200 body application/json',
    ]);
  });
});

describe('a document that cannot be compared', () => {
  it('is refused: an unknown key of the document', () => {
    const after = api('after.json', { paths: {}, routes: {} });
    expect(() => diff(api('before.json', { paths: {} }), after)).toThrow(
      /^after\.json:\d+: "routes" is not a known field/,
    );
  });

  const ROWS: [string, { paths: object; problem: RegExp }][] = [
    [
      'an unknown key of an operation',
      {
        paths: { '/': { get: { responses: {}, extra: 1 } } },
        problem: /^after\.json:\d+: "extra" is not a known field/,
      },
    ],
    [
      'a reference without a target',
      { paths: { '/': { get: { responses: { 200: { $ref: '#/nowhere' } } } } }, problem: /names nothing/ },
    ],
    [
      'a reference into another file',
      {
        paths: { '/': { get: { responses: { 200: { $ref: 'x.json#/a' } } } } },
        problem: /not inside the document/,
      },
    ],
  ];

  it.each(ROWS)('is refused: %s', (_title, { paths, problem }) => {
    const after = api('after.json', { paths: paths as never });
    expect(() => diff(api('before.json', { paths: {} }), after)).toThrow(problem);
  });
});

function shown({ rule, operation, location }: Change): string {
  const { status, mediaType } = location;
  return [rule, operation, status, partOf(location), mediaType]
    .filter((each) => each !== undefined && each !== '')
    .join(' ');
}

function mirrored(text: string): string {
  return text.replace(/\.(added|removed)\b/, (kind) => (kind === '.added' ? '.removed' : '.added'));
}

/** The text at a place. */
function lineOf({ place }: Change, files: { [name: string]: { [key: string]: unknown } }): string {
  const [name, line] = place.split(':') as [string, string];
  const root = { openapi: '3.1.0', info: { title: 'Things', version: '1' }, ...files[name] };
  return (JSON.stringify(root, null, 2).split('\n')[Number(line) - 1] ?? '').trim().replace(/,$/, '');
}
