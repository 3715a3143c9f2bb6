import { afterEach, describe, expect, it } from 'vitest';
import { EtcdStore } from '../../../../reference/store/etcd/etcd-store.ts';
import { Gateway } from '../../../../reference/store/etcd/gateway/gateway.ts';
import { Member } from '../../../../reference/store/etcd/gateway/member.ts';
import {
  answerTrailersOnly,
  answerWith,
  frame,
  type GrpcAnswer,
  startStandInGrpc,
} from './grpc/stand-in-grpc.ts';

const opened: { close(): unknown }[] = [];

afterEach(async () => {
  for (const each of opened.splice(0)) await each.close();
});

async function open(answer: GrpcAnswer) {
  const member = await startStandInGrpc(answer);
  const store = new EtcdStore(new Gateway([new Member(member.url)]), '/interop/placement/');
  opened.push(store, member);
  const areClosed = async () => {
    while (member.sessions.size > 0) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  return { store, member, areClosed };
}

const fine = answerWith([frame(Buffer.from([0x0a, 0x02, 0x18, 0x4d]))]);

describe('a store in etcd', () => {
  it('asks for its last commit over the connection of the load', async () => {
    const { store, member } = await open(fine);
    expect(await store.load(() => {})).toBe(77);
    expect(await store.latest()).toBe(0);
    expect(new Set(member.calls.map(({ session }) => session)).size).toBe(1);
  });

  it('explains a refusal', async () => {
    const denied = { 'grpc-status': '7', 'grpc-message': 'etcdserver%3A permission denied' };
    const { store } = await open(answerTrailersOnly(denied));
    const refusal = /^etcd: etcdserver: permission denied; grant the user/;
    await expect(store.load(() => {})).rejects.toThrow(refusal);
    await expect(store.latest()).rejects.toThrow(refusal);
  });

  it('leaves no connection open once it is closed', async () => {
    const { store, areClosed } = await open(fine);
    await store.load(() => {});
    await store.close();
    await areClosed();
  });

  it('leaves none open where it is closed while it is loaded', async () => {
    const { store, areClosed } = await open(() => void store.close());
    await expect(store.load(() => {})).rejects.toThrow('the store was closed meanwhile');
    await areClosed();
  });
});
