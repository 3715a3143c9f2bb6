/** Two servers that answer from what they have, without asking etcd whether that is all: a planted fault. */
import { startReference } from '../../../reference/serve.ts';
import { EtcdStore } from '../../../reference/store/etcd/etcd-store.ts';
import { Gateway } from '../../../reference/store/etcd/gateway/gateway.ts';
import { Member } from '../../../reference/store/etcd/gateway/member.ts';
import type { Store } from '../../../reference/store/port.ts';
import { countMisses } from './count-misses.ts';

/** @returns how many providers of one were not found through the other */
export async function missWithoutCatchUp(urls: string, tries: number): Promise<number> {
  const servers = [await start(urls), await start(urls)] as const;
  try {
    return await countMisses(servers[0].url, servers[1].url, tries);
  } finally {
    for (const server of servers) await server.close();
  }
}

function start(urls: string) {
  const gateway = new Gateway(urls.split(',').map((url) => new Member(url)));
  const store: Store = new EtcdStore(gateway, '/interop/without-catch-up/');
  Object.defineProperty(store, 'latest', { value: undefined });
  return startReference({ store });
}
