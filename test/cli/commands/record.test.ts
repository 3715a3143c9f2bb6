import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ReferenceServer, startReference } from '../../../reference/serve.ts';
import { findDeadUrl } from '../../runner/target/misbehaving-server.ts';
import { interop, type Ran } from '../captured-io.ts';
import { startProxyWithHeader } from './start-proxy-with-header.ts';

let folder: string;
let reference: ReferenceServer;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'interop-record-'));
  reference = await startReference();
});
afterEach(async () => {
  await reference.close();
  rmSync(folder, { recursive: true });
});

/** Records what `use` calls. @param use gets the URL of the recorder */
async function record(target: string, port: number, use: (url: string) => Promise<void>): Promise<Ran> {
  const argv = ['record', 'placement', '--target', target, '--port', String(port)];
  return interop(
    argv,
    (interrupt) => void use(`http://127.0.0.1:${port}`).then(interrupt, interrupt),
    folder,
  );
}

async function freePort(): Promise<number> {
  return Number(new URL(await findDeadUrl()).port);
}

const lines = () =>
  readFileSync(join(folder, 'traffic.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

const headers = { 'x-auth-token': 'admin', 'openstack-api-version': 'placement 1.39' };

describe('interop record', () => {
  it('passes calls on unchanged, and writes them without the token', async () => {
    const direct = await fetch(`${reference.url}/traits?name=in:HW_CPU_X86_SSE`, { headers });
    const body = await direct.text();
    const ran = await record(reference.url, await freePort(), async (url) => {
      const answer = await fetch(`${url}/traits?name=in:HW_CPU_X86_SSE`, { headers });
      expect(await answer.text()).toBe(body);
      const kept = [...answer.headers.keys()].filter((name) => name !== 'x-openstack-request-id');
      expect(kept).toEqual([...direct.headers.keys()].filter((name) => name !== 'x-openstack-request-id'));
      const made = await fetch(`${url}/traits/CUSTOM_A`, { method: 'PUT', headers });
      expect(made.status).toBe(201);
    });
    expect(ran.code).toBe(0);
    expect(ran.out).toMatch(
      /PASS {2}placement at \S+: 2 calls of 2 operations at 1 version, no violation\n$/,
    );
    const [first, list, make, last] = lines();
    expect(first.format).toBe('api-interop/exchanges');
    expect(last).toEqual({ calls: 2 });
    expect(list).toMatchObject({
      ...{ task: null, service: 'placement' },
      request: {
        method: 'GET',
        path: '/traits?name=in:HW_CPU_X86_SSE',
        headers: { 'x-auth-token': '$TOKEN' },
      },
      answer: { response: { status: 200, body } },
    });
    expect(make.request.method).toBe('PUT');
  });

  it('tells of a violation when it passes, once, and ends with exit code 1', async () => {
    const proxy = await startProxyWithHeader(reference.url, ['x-extra', '1']);
    const ran = await record(proxy.url, await freePort(), async (url) => {
      for (let call = 0; call < 3; call += 1) await fetch(`${url}/traits`, { headers });
    });
    await proxy.close();
    expect(ran.code).toBe(1);
    expect(ran.out.match(/^VIOLATION GET \/traits: header.undeclared x-extra/gm)).toHaveLength(1);
    expect(ran.out).toMatch(/VIOLATION header.undeclared \(header\) x-extra[\s\S]*3 times/);
    expect(ran.out).toMatch(/FAIL {2}placement at \S+: 3 calls/);
  });

  it('answers 502 while the target is away, and says so', async () => {
    const target = reference.url;
    const ran = await record(target, await freePort(), async (url) => {
      await reference.close();
      const answer = await fetch(`${url}/traits`, { headers });
      expect(answer.status).toBe(502);
      reference = await startReference();
    });
    expect(ran.code).toBe(0);
    expect(ran.err).toContain(target);
    expect(ran.out).toContain('1 call without an answer');
  });

  const refusals: [string, () => Promise<string[]>, number, RegExp][] = [
    ['no cloud', async () => ['record', 'placement'], 2, /record needs a cloud/],
    [
      'a file that exists',
      async () => {
        writeFileSync(join(folder, 'mine.jsonl'), 'mine');
        return ['record', 'placement', '--target', reference.url, '--output', 'mine.jsonl'];
      },
      ...([2, /mine\.jsonl exists, and is not written over/] as const),
    ],
    [
      'a target that is away',
      async () => ['record', 'placement', '--target', await findDeadUrl()],
      ...([3, /refuses connections/] as const),
    ],
    [
      'a target of another service',
      async () => ['record', resolve('spec/bare-metal'), '--target', reference.url],
      ...([3, /is not the root of a bare-metal service/] as const),
    ],
    [
      'a port that is taken',
      async () => ['record', 'placement', '--target', reference.url, '--port', String(reference.port)],
      ...([2, /cannot listen on/] as const),
    ],
  ];
  it.each(refusals)('refuses %s', async (_name, argvOf, code, message) => {
    const ran = await interop(await argvOf(), 0, folder);
    expect([ran.code, ran.err]).toEqual([code, expect.stringMatching(message)]);
  });
});
