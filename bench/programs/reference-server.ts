/** The reference server as a process, over the store that its argument names: prints its URL, and answers each message with its memory use. */
import { startReference } from '../../reference/serve.ts';
import { reportMemory } from './report-memory.ts';

const [, , storeAt = 'memory'] = process.argv;
const { url } = await startReference({ storeAt });
console.log(url);

reportMemory();
process.on('disconnect', () => process.exit());
