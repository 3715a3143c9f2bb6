import { afterAll, beforeAll } from 'vitest';
import { EtcdStore } from '../../../../reference/store/etcd/etcd-store.ts';
import { Gateway } from '../../../../reference/store/etcd/gateway.ts';
import { Member } from '../../../../reference/store/etcd/member.ts';
import { type EtcdCluster, startEtcd } from '../../../real/etcd/cluster.ts';
import { describeStore } from '../describe-store.ts';

let cluster: EtcdCluster;
let stores = 0;

beforeAll(async () => {
  cluster = await startEtcd();
});

afterAll(() => cluster.end());

describeStore('the store in etcd', async () => {
  stores += 1;
  const gateway = new Gateway(cluster.members.map(({ url }) => new Member(url)));
  return new EtcdStore(gateway, `/interop/test-${stores}/`);
});
