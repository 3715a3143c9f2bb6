/** A look at strangers' services, and at what answers nothing of the documents. */
import type { RequestListener } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { surveyTarget } from '../../../runner/survey/survey-target.ts';
import { CannotJudge } from '../../../runner/target/discover.ts';
import { httpTarget } from '../../../runner/target/http/http-target.ts';
import type { Survey } from '../../../spec/skeleton/survey.ts';
import { strangerService } from '../../spec/contract/stranger-service.ts';
import { type Misbehaving, startHttpServer } from '../target/misbehaving-server.ts';

let server: Misbehaving | undefined;
afterEach(() => server?.close());

const PATHS = 'paths: { /a: { get: { responses: { 200: {} } } }, /b: { post: { responses: { 200: {} } } } }';

async function survey(profile: string, listener: RequestListener): Promise<Survey> {
  server = await startHttpServer(listener);
  const service = strangerService({ '2025-06-01': PATHS, '2026-03-01': PATHS }, profile);
  const target = httpTarget(server.url, { timeout: 5, connections: 1 });
  try {
    return await surveyTarget(target, service, 'admin');
  } finally {
    await target.close();
  }
}

/** Refuses with the status that each kind of call has, in JSON. */
const listener: RequestListener = ({ method, url = '', headers }, response) => {
  const { pathname, searchParams } = new URL(url, 'http://a');
  const version = (headers.v ?? '2025-06-01') as string;
  const json = (status: number, body: unknown, more: Record<string, string> = { 'X-Version': version }) =>
    void response
      .writeHead(status, { 'X-Id': '1', 'content-type': 'application/json', ...more })
      .end(JSON.stringify(body));
  const refuse = (status: number, more?: Record<string, string>) =>
    json(status, { error: { code: 'no', at: status } }, more);
  if (!['2025-06-01', '2026-03-01'].includes(version)) return refuse(version.startsWith('9') ? 406 : 400, {});
  if (pathname === '/')
    return json(200, { versions: [{ id: 'v1' }, { id: 'v2', start: '2025-06-01', end: '2026-03-01' }] });
  if (pathname === '/b') return refuse(405, { 'X-Version': version, Allow: 'POST' });
  if (pathname !== '/a' || method !== 'GET') return refuse(404);
  if (headers.accept === 'application/xml') return refuse(406);
  return searchParams.size > 0 ? refuse(400) : json(200, []);
};

describe('a look at a target', () => {
  it('shows what a profile says', async () => {
    const { calls, ...seen } = await survey('versions: { request: [{ header: V }] }', listener);
    expect(calls.every((call) => /^(GET|OPTIONS) /.test(call))).toBe(true);
    expect(seen).toEqual({
      discovery: { path: '/', entries: '/versions', minimum: 'start', maximum: 'end' },
      headers: ['X-Id', 'X-Version'],
      echo: { 'X-Version': '{version}' },
      absent: 'oldest',
      undeclaredQuery: 'refused',
      errors: {
        'application/json': {
          schema: {
            type: 'object',
            required: ['error'],
            properties: {
              error: {
                type: 'object',
                required: ['code', 'at'],
                properties: { code: { type: 'string' }, at: { type: 'integer' } },
              },
            },
          },
        },
      },
      refusals: {
        'unknown-url': { 404: {} },
        'unknown-method': { 405: { headers: { Allow: { required: true, schema: {} } } } },
        'malformed-version': { 400: { 'without-headers': ['X-Version'] } },
        'unsupported-version': { 400: { 'without-headers': ['X-Version'] } },
      },
      accept: [406],
    });
  });

  it('says nothing of versions where calls ask for none', async () => {
    const { absent, refusals } = await survey('probes: []', listener);
    expect([absent, Object.keys(refusals)]).toEqual([null, ['unknown-url', 'unknown-method']]);
  });

  it.each<[string, { given: RequestListener; want: string }]>([
    [
      'nothing of the documents',
      { given: (_q, r) => r.writeHead(404).end(), want: 'shows nothing of the documents: GET /a 404' },
    ],
    ['no answer', { given: (q) => q.socket.destroy(), want: '(GET /a)' }],
  ])('ends at a target with %s', async (_name, { given, want }) => {
    const looking = survey('probes: []', given);
    await expect(looking).rejects.toThrow(CannotJudge);
    await expect(looking).rejects.toThrow(want);
  });
});
