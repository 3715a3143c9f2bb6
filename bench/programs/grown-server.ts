/** A reference Placement in memory with the cloud of `makeCloudEntries`: arguments are how many providers and consumers. Prints its URL. */
import { startReference } from '../../reference/serve.ts';
import { MemoryStore } from '../../reference/store/memory.ts';
import { fillStore } from '../../reference/transfer/fill-store.ts';
import { makeCloudEntries } from '../growing/cloud-entries.ts';
import { reportMemory } from './report-memory.ts';

const [providers = 0, consumers = 0] = process.argv.slice(2).map(Number);
const store = new MemoryStore();
for await (const page of makeCloudEntries({ providers, consumers })) await fillStore(store, page);
const { url } = await startReference({ store });
console.log(url);

reportMemory();
process.on('disconnect', () => process.exit());
