/** Reads every commit of Placement from a cluster, which must not have been compacted. */
import { EtcdStore } from '../../../reference/store/etcd/etcd-store.ts';
import { Gateway } from '../../../reference/store/etcd/gateway/gateway.ts';
import { Member } from '../../../reference/store/etcd/gateway/member.ts';
import type { Committed } from '../../../reference/store/port.ts';

/** @param urls those of the members, separated by commas */
export async function readCommits(urls: string): Promise<Committed[]> {
  const gateway = new Gateway(urls.split(',').map((url) => new Member(url)));
  const store = new EtcdStore(gateway, '/interop/placement/');
  try {
    const last = await store.latest();
    const commits: Committed[] = [];
    await new Promise<void>((resolve, reject) => {
      store.watch(0, {
        onCommit: (commit) => {
          commits.push(commit);
          if (commit.revision >= last) resolve();
        },
        onLost: (reason) => reject(new Error(reason)),
      });
    });
    return commits;
  } finally {
    await store.close();
  }
}
