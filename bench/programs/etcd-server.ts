/** A reference Placement over etcd as a process: prints its URL. Arguments: the URLs of the members, and `single` for one write a commit. */
import { startReference } from '../../reference/serve.ts';
import { openEtcdStore } from '../../reference/store/etcd/open-etcd-store.ts';

const [urls = '', mode] = process.argv.slice(2);
const settings = { urls: urls.split(','), isCompactedElsewhere: true };
const store = await openEtcdStore(settings, '/interop/placement/', console.error);
if (mode === 'single') Object.defineProperty(store, 'limits', { value: { changes: 1, keys: 0 } });
const { url } = await startReference({ store });
console.log(url);

process.on('disconnect', () => process.exit());
