/** Two servers, of which the second sees commits late, as over a slow network; with a planted fault, they do not ask whether that is all. */
import { startReference } from '../../../reference/serve.ts';
import { EtcdStore } from '../../../reference/store/etcd/etcd-store.ts';
import { Gateway } from '../../../reference/store/etcd/gateway/gateway.ts';
import { Member } from '../../../reference/store/etcd/gateway/member.ts';
import type { Committed, Store, Watcher } from '../../../reference/store/port.ts';
import { countMisses } from './count-misses.ts';

/** Milliseconds. */
const LAG = 20;

/** @returns how many providers of one were not found through the other */
export async function countMissesOfLagging(
  urls: string,
  tries: number,
  catchUp: 'with catch-up' | 'without catch-up',
): Promise<number> {
  const start = (lag: number) => startLagging(urls, lag, catchUp === 'with catch-up');
  const servers = [await start(0), await start(LAG)] as const;
  try {
    return await countMisses(servers[0].url, servers[1].url, tries);
  } finally {
    for (const server of servers) await server.close();
  }
}

function startLagging(urls: string, lag: number, catchesUp: boolean) {
  const gateway = new Gateway(urls.split(',').map((url) => new Member(url)));
  const store: Store = new EtcdStore(gateway, `/interop/lagging-${catchesUp}/`);
  const watch = store.watch.bind(store);
  store.watch = (after: number, watcher: Watcher) =>
    watch(after, {
      onCommit: (commit: Committed) => setTimeout(() => watcher.onCommit(commit), lag),
      onLost: (reason) => watcher.onLost(reason),
    });
  if (!catchesUp) Object.defineProperty(store, 'latest', { value: undefined });
  return startReference({ store });
}
