/**
 * Compacts a cluster as servers do, with periods of two seconds in place of five minutes: `npx tsx compactor.ts URL,URL,URL`, until
 * it is killed.
 */
import { Compaction } from '../../../reference/store/etcd/compaction.ts';
import { Gateway } from '../../../reference/store/etcd/gateway/gateway.ts';
import { Member } from '../../../reference/store/etcd/gateway/member.ts';

const [urls = ''] = process.argv.slice(2);
const gateway = new Gateway(urls.split(',').map((url) => new Member(url)));
new Compaction(gateway, {
  ...{ period: 2_000, interval: 500 },
  log: (message) => process.stderr.write(`${message}\n`),
});
// The timer of a compaction does not keep a process alive.
setInterval(() => {}, 60_000);
