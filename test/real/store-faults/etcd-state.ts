/** What a cluster says of its leases and of what was compacted. */
import { Gateway } from '../../../reference/store/etcd/gateway/gateway.ts';
import { GatewayError } from '../../../reference/store/etcd/gateway/gateway-error.ts';
import { Member } from '../../../reference/store/etcd/gateway/member.ts';

/** @returns the seconds that each lease still has, by its id */
export function readLeases(urls: string): Promise<ReadonlyMap<string, number>> {
  return ask(urls, async (gateway) => {
    const { leases = [] } = await gateway.read<{ leases?: { ID: string }[] }>('lease/leases', {});
    const seconds = new Map<string, number>();
    for (const { ID } of leases) {
      const { TTL } = await gateway.read<{ TTL?: string }>('lease/timetolive', { ID });
      seconds.set(ID, Number(TTL ?? 0));
    }
    return seconds;
  });
}

/** Whether the first revision can no longer be read. */
export function isCompacted(urls: string): Promise<boolean> {
  return ask(urls, async (gateway) => {
    try {
      await gateway.read('kv/range', { key: Buffer.from('a').toString('base64'), revision: '1' });
      return false;
    } catch (error) {
      if (error instanceof GatewayError && error.message.includes('compacted')) return true;
      throw error;
    }
  });
}

async function ask<T>(urls: string, question: (gateway: Gateway) => Promise<T>): Promise<T> {
  const gateway = new Gateway(urls.split(',').map((url) => new Member(url)));
  try {
    return await question(gateway);
  } finally {
    await gateway.close();
  }
}
