import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { startReference } from '../../../reference/serve.ts';
import type { Report } from '../../../runner/report/report.ts';
import { schemaProblems } from '../../../spec/contract/validate.ts';
import type { JsonSchema } from '../../../spec/openapi/document.ts';
import { findDeadUrl, startHttpServer, startRawServer } from '../../runner/target/misbehaving-server.ts';
import { interop } from '../captured-io.ts';
import { startProxyWithHeader } from './start-proxy-with-header.ts';

const folder = mkdtempSync(join(tmpdir(), 'interop-'));
afterAll(() => rmSync(folder, { recursive: true }));

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const thing of open.splice(0)) await thing.close();
});

const schema = JSON.parse(
  readFileSync(new URL('../../../runner/report/report.schema.json', import.meta.url), 'utf8'),
) as JsonSchema;

function reportIn(path: string): Report {
  const report = JSON.parse(readFileSync(path, 'utf8')) as Report;
  expect(schemaProblems(schema, report)).toEqual([]);
  return report;
}

describe('interop run', () => {
  it('judges the reference server in process and exits with 0', async () => {
    const json = join(folder, 'pass.json');
    const reporters = ['--reporter', 'console', '--reporter', `json=${json}`];
    const { code, out } = await interop(['run', 'placement', '--only', 'placement.traits.*', ...reporters]);
    expect(out).toMatch(
      /PASS {2}placement at the reference server in this process \(1\.0 to 1\.39\), depth full: .* no violation/,
    );
    expect(code).toBe(0);
    expect(reportIn(json)).toMatchObject({ verdict: 'pass', partial: false });
  });

  it('exits with 1 for a cloud that adds a header', async () => {
    const reference = await startReference();
    const proxy = await startProxyWithHeader(reference.url, ['x-cloud', 'north']);
    open.push(proxy, reference);
    const json = join(folder, 'fail.json');
    const argv = [
      'run',
      'placement',
      '--target',
      proxy.url,
      '--only',
      'placement.traits.*',
      '--microversions',
      'latest',
    ];
    const { code, out } = await interop([...argv, '--reporter', 'console', '--reporter', `json=${json}`]);
    expect(out).toContain(
      'VIOLATION header.undeclared (header) x-cloud: expected no header x-cloud, got north',
    );
    expect(code).toBe(1);
    expect(reportIn(json).findings).toHaveLength(1);
  });

  it('fails with --baseline only for new violations', async () => {
    const reference = await startReference();
    const proxy = await startProxyWithHeader(reference.url, ['x-cloud', 'north']);
    open.push(proxy, reference);
    const only = ['--only', 'placement.versions.*', '--reporter', 'console'];
    const [clean, old] = [join(folder, 'clean.json'), join(folder, 'old.json')];
    const judged = ['run', 'placement', '--target', proxy.url, ...only];
    expect((await interop([...judged, '--reporter', `json=${old}`])).code).toBe(1);
    const direct = ['run', 'placement', '--target', reference.url, ...only];
    expect((await interop([...direct, '--reporter', `json=${clean}`])).code).toBe(0);

    const same = await interop([...judged, '--baseline', old]);
    expect(same.out).toContain('In the baseline: header.undeclared (header) x-cloud');
    expect(same.out).toMatch(/PASS .* no violation, 1 in the baseline, in/);
    expect(same.code).toBe(0);
    expect((await interop([...judged, '--baseline', clean])).code).toBe(1);
  });

  it('exits with 2 for a baseline that is not a report', async () => {
    const file = join(folder, 'none.json');
    writeFileSync(file, '{}');
    const { code, err } = await interop(['run', 'placement', '--baseline', file]);
    expect(err).toContain('none.json is not a report of this program. Give the file');
    expect(code).toBe(2);
  });

  it('exits with 3 after Ctrl-C, with a partial report and nothing left behind', async () => {
    const reference = await startReference();
    open.push(reference);
    const json = join(folder, 'partial.json');
    const argv = [
      'run',
      'placement',
      '--target',
      reference.url,
      '--microversions',
      'all',
      '--reporter',
      `json=${json}`,
    ];
    const { code, err } = await interop(argv, 400);
    expect(err).toContain('Interrupted: removing what was created.');
    expect(code).toBe(3);
    expect(reportIn(json)).toMatchObject({ partial: true, leftBehind: [] });
    const left = await fetch(`${reference.url}/resource_providers`, { headers: { 'x-auth-token': 'admin' } });
    expect(await left.json()).toEqual({ resource_providers: [] });
  });
});

const UNJUDGEABLE: [
  string,
  { serve: () => Promise<{ url: string; close(): Promise<void> }>; says: RegExp; flags?: string[] },
][] = [
  [
    'speaks HTML',
    {
      serve: () =>
        startHttpServer((_q, r) => r.writeHead(200, { 'content-type': 'text/html' }).end('<html>')),
      says: /is not the root of a placement service/,
    },
  ],
  [
    'answers 500',
    { serve: () => startHttpServer((_q, r) => r.writeHead(500).end()), says: /answers 500 at its root/ },
  ],
  [
    'is behind a gateway without a server',
    {
      serve: () => startHttpServer((_q, r) => r.writeHead(503).end()),
      says: /is behind a gateway that answers 503\. This says nothing about its API/,
    },
  ],
  [
    'redirects',
    {
      serve: () => startHttpServer((_q, r) => r.writeHead(302, { location: '/elsewhere' }).end()),
      says: /redirects to \/elsewhere/,
    },
  ],
  [
    'is another service',
    {
      serve: () =>
        startHttpServer((_q, r) =>
          r.writeHead(200, { 'content-type': 'application/json' }).end('{"versions":[{"id":"v3.14"}]}'),
        ),
      says: /is not the root of a placement service/,
    },
  ],
  [
    'truncates JSON',
    {
      serve: () =>
        startRawServer((s) =>
          s.end('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 90\r\n\r\n{"ver'),
        ),
      says: /closes the connection|cuts its answer/,
    },
  ],
  [
    'resets connections',
    {
      serve: () => startRawServer((s) => s.resetAndDestroy()),
      says: /closes the connection|resets the connection/,
    },
  ],
  [
    'is slow',
    { serve: () => startRawServer(() => {}), says: /does not answer in time/, flags: ['--timeout', '0.5'] },
  ],
];

describe('a target that', () => {
  it.each(UNJUDGEABLE)('%s exits with 3 and one paragraph', async (_name, { serve, says, flags = [] }) => {
    const server = await serve();
    open.push(server);
    const { code, out } = await interop(['run', 'placement', '--target', server.url, ...flags]);
    expect(out).toMatch(says);
    expect(out).toMatch(/ERROR {2}placement: the target could not be judged\n$/);
    expect(out.trim().split('\n\n')).toHaveLength(2);
    expect(code).toBe(3);
  });

  it('refuses connections exits with 3', async () => {
    const { code, out } = await interop(['run', 'placement', '--target', await findDeadUrl()]);
    expect(out).toContain('refuses connections');
    expect(code).toBe(3);
  });
});
