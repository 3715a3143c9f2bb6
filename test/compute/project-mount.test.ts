/** Nova serves every URL below the id of the caller's project as well, where the catalogues of many clouds lead. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { discover } from '../../runner/target/discover.ts';
import type { Target } from '../../runner/target/target.ts';
import { loadServiceFolder } from '../../spec/service-folder/load-service-folder.ts';
import { judgeExchange, type RecordedExchange, ROOT, readRecording } from './exchanges/recorded.ts';

const service = loadServiceFolder(fileURLToPath(new URL('../../spec/compute', import.meta.url)));
const PROJECT = '00000000000000000000000000000001';
const MOUNT = `${ROOT}/${PROJECT}`;
const recording = readRecording();

/** As Nova answers there: all links have the project but that of the root to itself, and bookmarks have it after the host. */
function below({ request, response }: RecordedExchange): RecordedExchange {
  const body = response.body
    .replaceAll(/http:\/\/nova\.test\/v2\.1\/(?=[a-z])/g, `${MOUNT}/`)
    .replaceAll(/http:\/\/nova\.test\/(?!v2\.1\/)/g, `http://nova.test/${PROJECT}/`);
  const headers = response.headers.map(
    ([name, value]) =>
      [name, name.toLowerCase() === 'location' ? value.replace(ROOT, MOUNT) : value] as const,
  );
  return { request, response: { ...response, headers, body } };
}

const linkFindings = (exchanges: readonly RecordedExchange[], root: string) =>
  exchanges
    .flatMap((exchange) => judgeExchange(service, exchange, root))
    .filter(({ rule }) => rule === 'links.resolve' || rule === 'location.resolves')
    .map(({ operation, actual }) => `${operation}: ${actual}`);

describe('compute below the id of a project', () => {
  it('has links that fit', () => {
    expect(recording.filter(({ response }) => response.body.includes(ROOT)).length).toBeGreaterThan(20);
    expect(linkFindings(recording.map(below), MOUNT)).toEqual([]);
  });

  it('is found to link what is not below the project', () => {
    const [flavors] = recording.filter(
      ({ request, response }) => /^\/flavors/.test(request.path) && response.body.includes('"self"'),
    );
    expect(linkFindings([flavors as RecordedExchange], MOUNT).length).toBeGreaterThan(0);
  });

  it('needs the token for its versions, which are read with it', async () => {
    const { response } = recording.find(
      ({ request }) => request.method === 'GET' && request.path === '/',
    ) as RecordedExchange;
    const target: Target = {
      name: MOUNT,
      root: MOUNT,
      send: async ({ headers }) =>
        headers['x-auth-token'] === 'secret' ? response : { status: 401, headers: [], body: '' },
      async close() {},
    };
    expect(await discover(target, service, 'secret', '/flavors?limit=1')).toEqual({
      minimum: '2.1',
      maximum: '2.104',
    });
  });
});
