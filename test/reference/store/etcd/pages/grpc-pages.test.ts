import { type AddressInfo, createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { Gateway } from '../../../../../reference/store/etcd/gateway/gateway.ts';
import type { Credentials } from '../../../../../reference/store/etcd/gateway/login.ts';
import { Member } from '../../../../../reference/store/etcd/gateway/member.ts';
import { GrpcPages } from '../../../../../reference/store/etcd/pages/grpc-pages.ts';
import {
  answerTrailersOnly,
  answerWith,
  frame,
  type GrpcAnswer,
  startStandInGrpc,
} from '../grpc/stand-in-grpc.ts';

const opened: { close(): unknown }[] = [];

afterEach(async () => {
  for (const each of opened.splice(0)) await each.close();
});

/** Pages of a cluster whose members answer alike: the calls of all are counted together, from 1. */
async function open(answer: GrpcAnswer, count = 2, credentials?: Credentials) {
  let calls = 0;
  const members = await Promise.all(
    Array.from({ length: count }, () =>
      startStandInGrpc((stream) => {
        calls += 1;
        return answer(stream, calls);
      }),
    ),
  );
  const gateway = new Gateway(
    members.map(({ url }) => new Member(url)),
    credentials,
  );
  const pages = new GrpcPages(gateway);
  opened.push(pages, gateway, ...members);
  return { pages, members, gateway };
}

const REQUEST = { key: Buffer.from('a'), end: Buffer.from('b'), limit: 10 };
const EMPTY_PAGE = Buffer.from([0x0a, 0x02, 0x18, 0x4d]);
const fine = answerWith([frame(EMPTY_PAGE)]);
const page = { revision: 77, entries: [], count: 0, more: false };
const callsOf = (members: readonly { calls: readonly unknown[] }[]) =>
  members.map(({ calls }) => calls.length);

describe('a page by gRPC', () => {
  const bad: [string, GrpcAnswer][] = [
    ['breaks the connection', (stream) => stream.session?.destroy()],
    ['has no leader', answerTrailersOnly({ 'grpc-status': '14', 'grpc-message': 'etcdserver: no leader' })],
    ['is silent', () => {}],
  ];
  it.each(bad)('is asked of the next member where one %s', async (_name, answer) => {
    const { pages, members } = await open((stream, call) => (call === 1 ? answer : fine)(stream, call));
    expect(await pages.read(REQUEST)).toEqual(page);
    expect(callsOf(members)).toEqual([1, 1]);
  });

  it('is asked of the next member where nothing listens', async () => {
    const { pages, members } = await open(fine);
    await members[0]?.close();
    expect([await pages.read(REQUEST), await pages.read(REQUEST)]).toEqual([page, page]);
  });

  it('is not asked again after a refusal', async () => {
    const denied = { 'grpc-status': '7', 'grpc-message': 'etcdserver: permission denied' };
    const { pages, members } = await open(answerTrailersOnly(denied));
    await expect(pages.read(REQUEST)).rejects.toMatchObject({ failure: 'refused', code: 7 });
    expect(callsOf(members).toSorted()).toEqual([0, 1]);
  });

  it('has a new token once the old one has ended', async () => {
    const ended = { 'grpc-status': '16', 'grpc-message': 'etcdserver: invalid auth token' };
    const { members } = await open(
      (stream, call) => (call === 1 ? answerTrailersOnly(ended) : fine)(stream, call),
      1,
    );
    const [{ url, calls }] = members as [(typeof members)[0]];
    let tokens = 0;
    const member = Object.assign(new Member(url), {
      call: async () => {
        tokens += 1;
        return { token: `token ${tokens}` };
      },
    });
    const pages = new GrpcPages(new Gateway([member], { name: 'a', password: 'b' }));
    opened.unshift(pages);
    expect(await pages.read(REQUEST)).toEqual(page);
    expect(calls.map(({ headers }) => headers.token)).toEqual(['token 1', 'token 2']);
  });

  it('is given up at once where all is closed, and leaves nothing open', async () => {
    const { pages, members } = await open(() => pages.close());
    await expect(pages.read(REQUEST)).rejects.toThrow('the store was closed meanwhile');
    await expect(pages.read(REQUEST)).rejects.toThrow('the store was closed');
    expect(callsOf(members).toSorted()).toEqual([0, 1]);
    while (members.some(({ sessions }) => sessions.size > 0))
      await new Promise((resolve) => setTimeout(resolve, 5));
  });

  it('is given up as well where a member has not said yet what it speaks', async () => {
    const server = createServer((socket) => {
      socket.on('error', () => {});
      socket.on('data', () => pages.close());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const gateway = new Gateway([new Member(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)]);
    const pages = new GrpcPages(gateway);
    opened.push(pages, gateway, server);
    await expect(pages.read(REQUEST)).rejects.toThrow('the store was closed meanwhile');
  });
});
