/** The raw client as a process: receives loads as messages and answers each with its tally. */
import { type Load, sendLoad } from '../measure/raw-client.ts';

process.on('message', async (load: Load) => {
  try {
    process.send?.({ tally: await sendLoad(load) });
  } catch (error) {
    process.send?.({ problem: (error as Error).message });
  }
});
process.on('disconnect', () => process.exit());
console.log('ready');
