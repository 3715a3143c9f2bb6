/** `interop serve --auth keystone --processes`: several processes that validate tokens at the same Keystone. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { IdentityStandIn, openrcOf } from '../http/auth/identity-stand-in.ts';
import { sendTo } from '../placement/placement-server.ts';
import { temporaryDirectories } from '../store/lmdb/temporary-directory.ts';
import { canListChildren, childrenOf } from './child-processes.ts';
import { type ServeProgram, startServe } from './serve-program.ts';

const PROCESSES = 2;
const newDirectory = temporaryDirectories();

let keystone: IdentityStandIn;
let server: ServeProgram;
beforeEach(async () => {
  keystone = new IdentityStandIn();
  await keystone.start();
  server = await startServe(
    [
      ...['--auth', 'keystone', '--processes', String(PROCESSES), '--store', `lmdb:${newDirectory()}`],
      ...['--admin-port', '0', '--log-format', 'json'],
    ],
    { env: openrcOf(keystone), isQuiet: true },
  );
});
afterEach(async () => {
  expect(await server.close()).toBe(0);
  await keystone.close();
});

/** Sends a request on a connection of its own, which processes take in turn. */
async function statusOf(token: string): Promise<number> {
  const headers = { 'x-auth-token': token, connection: 'close' };
  return (await sendTo(server.url, 'GET', '/traits', { headers })).status;
}

/** Ten requests for each process. */
async function statusesOf(token: string): Promise<number[]> {
  const statuses = new Set<number>();
  for (let sent = 0; sent < 10 * PROCESSES; sent += 1) statuses.add(await statusOf(token));
  return Array.from(statuses);
}

function callsOf(method: string): number {
  return keystone.calls.filter((call) => call.startsWith(`${method} /v3/auth/tokens`)).length;
}

it('all of them know the tokens of a Keystone, and log in to it once', async () => {
  const token = keystone.issue({ roles: ['admin'] });
  expect(await statusesOf(token)).toEqual([200]);
  expect(await statusesOf('unknown')).toEqual([401]);
  expect(await statusesOf(keystone.issue({ roles: ['reader'] }))).toEqual([403]);
  expect(callsOf('POST')).toBe(1);
  // Each process asks about a token that Keystone knows once, and about others each time.
  expect(callsOf('GET')).toBe(PROCESSES + 10 * PROCESSES + PROCESSES);

  keystone.revoke(token);
  expect(await statusesOf(token)).toEqual([200]);
  // Another token of the service, which all processes get.
  keystone.revokeServiceTokens();
  expect(await statusesOf(keystone.issue({ roles: ['admin'] }))).toEqual([200]);
  expect(callsOf('POST')).toBe(2);

  await expectMetrics({ 200: 60, 401: 20, 403: 20 });
  const answered = () => readLog().filter(({ message }) => message === 'answered');
  await expect.poll(answered).toHaveLength(100);
  expect(readLog().filter(({ level }) => level === 'error')).toEqual([]);
  if (canListChildren) await expectReplacement();
});

it('without Keystone, what a process knows counts, and the log says why the rest is refused', async () => {
  const token = keystone.issue({ roles: ['admin'] });
  expect(await statusesOf(token)).toEqual([200]);
  await keystone.close();
  expect(await statusesOf(token)).toEqual([200]);
  expect(await statusesOf('another')).toEqual([503]);
  const reasons = () => readLog().filter(({ level }) => level === 'error');
  await expect.poll(reasons).toHaveLength(10 * PROCESSES);
  expect(reasons()[0]).toEqual({
    time: expect.any(String),
    level: 'error',
    message: expect.stringMatching(/^Keystone at \S+\/v3 does not answer: /),
  });
});

/** A process in place of a killed one validates tokens as well, without another login. */
async function expectReplacement(): Promise<void> {
  const before = childrenOf(server.pid);
  process.kill(before[0] as number, 'SIGKILL');
  // A connection that is given to the killed process is never answered.
  const haveChanged = () => !childrenOf(server.pid).includes(before[0] as number);
  await expect.poll(haveChanged, { timeout: 60_000 }).toBe(true);
  const countAsking = async () => {
    const asked = callsOf('GET');
    await statusesOf(keystone.issue({ roles: ['admin'] }));
    return callsOf('GET') - asked;
  };
  await expect.poll(countAsking, { timeout: 60_000 }).toBe(PROCESSES);
  expect(callsOf('POST')).toBe(2);
}

/** @param requests of all processes, by status */
async function expectMetrics(requests: Record<string, number>): Promise<void> {
  const url = /For operators: (\S+)\/metrics/.exec(server.said())?.[1];
  const text = await (await fetch(`${url}/metrics`)).text();
  const lines = text.matchAll(/^interop_requests_total\{.*status="(\d+)"\} (\d+)$/gm);
  const counted = Array.from(lines, ([, status, count]) => [status, Number(count)]);
  expect(Object.fromEntries(counted)).toEqual(requests);
}

/** A line may come after the answer that it is about. */
function readLog(): Record<string, unknown>[] {
  return server
    .logged()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}
