/** What deployments do to answers: it is never the API's fault, and what clients can be misled by is found. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPlacement } from '../../../reference/placement/application.ts';
import { MemoryStore } from '../../../reference/store/memory.ts';
import type { Request, Response } from '../../../runner/exchange.ts';
import type { Report } from '../../../runner/report/report.ts';
import { clean } from '../../../runner/run/clean.ts';
import { run } from '../../../runner/run/run.ts';
import { patientTarget } from '../../../runner/target/patient-target.ts';
import { NetworkError, type Target } from '../../../runner/target/target.ts';
import { loadService } from '../../../spec/contract/load-service.ts';
import type { Microversion } from '../../../spec/contract/microversion.ts';
import { placement } from '../../../suites/placement/suite.ts';
import { type InProcessServer, serveInProcess } from '../../in-process/serve.ts';

const service = loadService('placement');
let server: InProcessServer;
beforeAll(async () => {
  const application = await createPlacement({ service, store: new MemoryStore(), mount: '/placement' });
  server = await serveInProcess(application);
});
afterAll(() => server.close());

type Send = () => Promise<Response>;
/** @param number counts the calls of the run from 1 */
type Deployment = (request: Request, send: Send, number: number) => Promise<Response>;

async function judge(deployment: Deployment, only: string, microversions?: Microversion): Promise<Report> {
  let calls = 0;
  const target: Target = {
    ...server.target,
    send(request, how) {
      calls += 1;
      return deployment(request, () => server.target.send(request, how), calls);
    },
  };
  const selection = microversions
    ? { kind: 'range' as const, since: microversions, until: microversions }
    : { kind: 'latest' as const };
  return run({
    service,
    suite: placement,
    target: patientTarget(target, { limit: 5, pause: 1 }),
    token: 'admin',
    selection,
    only,
    seed: 'deployments',
  });
}

/** Removes what a run left, and returns it. */
async function removeRemnants(): Promise<readonly string[]> {
  const { tokenCheck, findRemnants } = placement;
  const { target } = server;
  return (await clean({ service, target, token: 'admin', tokenCheck, findRemnants, dryRun: false })).paths;
}

const adds =
  (name: string, value: string): Deployment =>
  async (_request, send) => {
    const answer = await send();
    return { ...answer, headers: [...answer.headers, [name, value]] };
  };

/** Every answer whose header has the text gets the other one. */
const replaces =
  (header: string, from: RegExp, to: string): Deployment =>
  async (_request, send) => {
    const answer = await send();
    const headers = answer.headers.map(([name, value]): [string, string] =>
      name.toLowerCase() === header ? [name, value.replace(from, to)] : [name, value],
    );
    return { ...answer, headers };
  };

function page(status: number): Response {
  return { status, headers: [['Content-Type', 'text/html']], body: `<html><h1>${status}</h1></html>` };
}

/** As keystonemiddleware answers. */
function keystoneIsDown(): Response {
  const body =
    '{"message": "The Keystone service is temporarily unavailable.", "code": "503 Service Unavailable"}';
  const headers = [
    ['Content-Type', 'application/json'],
    ['x-openstack-request-id', 'req-7c3f4a52-0a4a-4f0c-8d0a-3f0a5b0d2f11'],
  ] as const;
  return { status: 503, headers, body };
}

const refusesFirst = (status: number, seen = new Set<string>()): Deployment => {
  return async (request, send) => {
    const call = `${request.method} ${request.path}`;
    if (request.method !== 'GET' || request.path === '/' || seen.has(call)) return send();
    seen.add(call);
    return page(status);
  };
};

const losesWrite = (method: string, loses: (request: Request) => Response): Deployment => {
  let isLost = false;
  return async (request, send) => {
    const answer = await send();
    if (isLost || request.method !== method) return answer;
    isLost = true;
    return loses(request);
  };
};

const closes = (request: Request): never => {
  throw new NetworkError('closes the connection before the answer is complete', request, {
    connectionLost: true,
  });
};

const REPEATED = 'a write was lost, so its case ran again under new names';
const RETRIED = (status: number) => `a gateway answered ${status}`;

interface Expected {
  verdict: Report['verdict'];
  /** The rules with findings. */
  rules?: string[];
  /** Why calls were repeated. */
  because?: string[];
}

describe('behind a deployment that', () => {
  it.each<[string, Deployment, Expected]>([
    ['compresses, and adds Vary: Accept-Encoding', adds('Vary', 'Accept-Encoding'), { verdict: 'pass' }],
    [
      'makes caches depend on a cookie',
      adds('Vary', 'Cookie'),
      { verdict: 'fail', rules: ['negotiation.vary'] },
    ],
    [
      'adds a charset to JSON',
      replaces('content-type', /^application\/json$/, 'application/json; charset=utf-8'),
      { verdict: 'pass', rules: ['body.media-type-parameter'] },
    ],
    ['limits with 403 in HTML', refusesFirst(403), { verdict: 'pass', because: [RETRIED(403)] }],
    ['limits with 404 in HTML', refusesFirst(404), { verdict: 'pass', because: [RETRIED(404)] }],
    [
      'refuses writes with 403 in HTML',
      async (request, send) => (request.method === 'PUT' ? page(403) : send()),
      { verdict: 'error' },
    ],
    [
      'loses Keystone in the middle',
      async (_request, send, number) => (number > 20 ? keystoneIsDown() : send()),
      { verdict: 'error', because: [RETRIED(503), REPEATED] },
    ],
    ['loses the answer to a PUT', losesWrite('PUT', closes), { verdict: 'pass', because: [REPEATED] }],
    ['loses the answer to a POST', losesWrite('POST', closes), { verdict: 'pass', because: [REPEATED] }],
    ['answers 502 to a PUT', losesWrite('PUT', () => page(502)), { verdict: 'pass', because: [REPEATED] }],
    [
      'ends TLS without telling the service',
      replaces('location', /^http:/, 'https:'),
      { verdict: 'fail', rules: ['location.resolves'] },
    ],
    [
      'shows the address of its backend',
      replaces('location', /127\.0\.0\.1:\d+/, '10.0.0.7:8778'),
      { verdict: 'fail', rules: ['location.resolves'] },
    ],
    [
      'strips the prefix',
      replaces('location', /\/placement\//, '/'),
      { verdict: 'fail', rules: ['location.resolves'] },
    ],
    [
      'adds a prefix twice',
      replaces('location', /\/placement\//, '/placement/placement/'),
      { verdict: 'fail', rules: ['location.resolves'] },
    ],
  ])('%s', async (_name, deployment, { verdict, rules = [], because = [] }) => {
    const report = await judge(deployment, 'placement.inventories.*');
    expect([...new Set(report.findings.map(({ rule }) => rule))].sort()).toEqual(rules);
    expect(report.verdict).toBe(verdict);
    expect(report.network.because.map(({ why }) => why)).toEqual(because);
    const remnants = (await removeRemnants()).map((path) => `DELETE ${path}`);
    expect(remnants.filter((line) => !report.leftBehind.includes(line))).toEqual([]);
    if (verdict !== 'error') expect(report.leftBehind).toEqual([]);
  });

  it('adds a charset to JSON, all answers are one warning', async () => {
    const deployment = replaces('content-type', /^application\/json$/, 'application/json; charset=utf-8');
    const { findings, summary } = await judge(deployment, 'placement.resource-classes.*');
    expect(findings).toMatchObject([{ level: 'SHOULD', pointer: 'content-type' }]);
    expect(summary).toMatchObject({ violations: 0, warnings: 1 });
  });

  it('names no URL at all, what was created is found by its name', async () => {
    const nameless: Deployment = async (_request, send) => {
      const answer = await send();
      return { ...answer, headers: answer.headers.filter(([name]) => name.toLowerCase() !== 'location') };
    };
    // Before 1.20 the answer has no body, so the name is all that is known.
    const report = await judge(nameless, 'placement.resource-providers.*', '1.10');
    expect(report.findings.map(({ rule }) => rule)).toContain('header.missing');
    expect(report.leftBehind).toEqual([]);
    expect(await removeRemnants()).toEqual([]);
  });

  it('has no Keystone at the start, nothing is judged', async () => {
    const report = await judge(
      async (request, send) => (request.path === '/' ? send() : keystoneIsDown()),
      'placement.inventories.*',
    );
    expect(report).toMatchObject({ verdict: 'error', findings: [], cases: [] });
    expect(report.problem).toContain('cannot reach its Keystone, which checks the token, and answers 503');
  });
});
