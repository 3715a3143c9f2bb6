import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Exchange, Request, Response } from '../../../runner/exchange.ts';
import { locationText } from '../../../runner/finding.ts';
import { run } from '../../../runner/run/run.ts';
import type { Target } from '../../../runner/target/target.ts';
import { hasViolation, TrafficJudge } from '../../../runner/traffic/traffic-judge.ts';
import { loadService } from '../../../spec/contract/load-service.ts';
import { placement } from '../../../suites/placement/suite.ts';
import { startPlacement } from '../../in-process/placement.ts';
import type { InProcessServer } from '../../in-process/serve.ts';

const service = loadService('placement');
let server: InProcessServer;
beforeAll(async () => {
  server = await startPlacement(service);
});
afterAll(() => server.close());

const judgeOf = (): TrafficJudge =>
  new TrafficJudge({
    ...{ service, root: server.url, versions: { minimum: service.oldest, maximum: service.newest } },
  });

describe('the calls of others', () => {
  it('are judged without a false alarm, the strangest of a run included', async () => {
    const judge = judgeOf();
    let number = 0;
    const target: Target = {
      ...server.target,
      async send(request, how) {
        const response = await server.target.send(request, how);
        number += 1;
        judge.add({ number, request, response, took: 1 });
        return response;
      },
    };
    const only = 'placement.*t*raits.*';
    await run({ service, suite: placement, target, token: 'admin', selection: { kind: 'boundaries' }, only });
    const { findings, calls, unjudged } = judge.summary();
    expect(findings).toEqual([]);
    expect(unjudged).toBe(0);
    expect(calls).toBeGreaterThan(500);
  });

  const GET: Request = {
    ...{ method: 'GET', path: '/traits', body: null },
    headers: { 'x-auth-token': 'secret', 'openstack-api-version': 'placement 1.39' },
  };
  const PUT = (body: unknown): Request => ({
    ...{ method: 'PUT', path: '/resource_providers/3c5ee2f7-34f0-4c9c-8a0f-8f4f3c1d1a10/aggregates' },
    headers: { ...GET.headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

  const planted: [string, { request?: Request; edit(response: Response): Response; found: string[] }][] = [
    ['nothing is planted', { edit: (response) => response, found: [] }],
    [
      'a header is added',
      {
        edit: (response) => ({ ...response, headers: [...response.headers, ['x-extra', '1']] }),
        found: ['header.undeclared x-extra'],
      },
    ],
    [
      'a property is added',
      {
        edit: (response) => ({ ...response, body: response.body.replace('{', '{"extra":1,') }),
        found: ['body.undeclared-property /extra'],
      },
    ],
    ['another status', { edit: (response) => ({ ...response, status: 202 }), found: ['status.declared '] }],
    [
      'an undeclared parameter is accepted',
      {
        request: { ...GET, path: '/traits?name=in:A&extra=1' },
        edit: (response) => ({ ...response, status: 200, body: '{"traits":[]}' }),
        found: ['request.refused query extra'],
      },
    ],
    [
      'an invalid body is accepted',
      {
        request: PUT({ aggregates: ['not a UUID'], resource_provider_generation: 0 }),
        edit: (response) => ({
          ...response,
          status: 200,
          body: '{"aggregates":[],"resource_provider_generation":1}',
        }),
        found: ['request.refused body /aggregates/0'],
      },
    ],
    [
      'a version that the target does not have is refused',
      {
        request: { ...GET, headers: { ...GET.headers, 'openstack-api-version': 'placement 1.99' } },
        edit: (response) => response,
        found: [],
      },
    ],
    [
      'a version that the target does not have is answered',
      {
        request: { ...GET, headers: { ...GET.headers, 'openstack-api-version': 'placement 1.99' } },
        edit: (response) => ({ ...response, status: 200 }),
        found: ['status.declared '],
      },
    ],
  ];
  it.each(planted)('are judged where %s', async (_name, { request = GET, edit, found }) => {
    const judge = judgeOf();
    const token = { ...request, headers: { ...request.headers, 'x-auth-token': 'admin' } };
    const response = edit(await server.target.send(token));
    const exchange: Exchange = { number: 1, request: token, response, took: 1 };
    const first = judge.add(exchange);
    const rules = first.map(({ rule, location }) => `${rule} ${locationText(location)}`);
    expect(rules).toEqual(expect.arrayContaining(found));
    expect(hasViolation(judge.summary())).toBe(found.length > 0);
    // Each is announced once.
    expect(judge.add({ ...exchange, number: 2 })).toEqual([]);
  });
});
