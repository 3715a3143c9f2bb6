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
  return { store, areClosed };
}

const fine = answerWith([frame(Buffer.from([0x0a, 0x02, 0x18, 0x4d]))]);

describe('a store in etcd', () => {
  it('leaves no connection of a load open', async () => {
    const { store, areClosed } = await open(fine);
    expect(await store.load(() => {})).toBe(77);
    await areClosed();
  });

  it('leaves none open after one that failed', async () => {
    const denied = { 'grpc-status': '7', 'grpc-message': 'etcdserver%3A permission denied' };
    const { store, areClosed } = await open(answerTrailersOnly(denied));
    await expect(store.load(() => {})).rejects.toThrow(
      /^etcd: etcdserver: permission denied; grant the user/,
    );
    await areClosed();
  });

  it('leaves none open where it is closed meanwhile', async () => {
    const { store, areClosed } = await open(() => void store.close());
    await expect(store.load(() => {})).rejects.toThrow('the store was closed while its entries were loaded');
    await areClosed();
  });
});
