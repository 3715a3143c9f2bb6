/** How the processes behind one port share what they store, as the first process sees it. */
import type { Worker } from 'node:cluster';
import { MemoryStore } from '../store/memory.ts';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/port.ts';
import { serveStore } from '../store/serve-store.ts';
import { channelToChild } from './process-channel.ts';

export interface SharedStore {
  /** Serves the store to a process, where it has to be served. Returns a function that stops it. */
  serveTo(worker: Worker): () => void;
  /** That of the scheduler. */
  store: Store;
}

/** In the memory of this process, which the others reach by messages. */
export function shareMemory(): SharedStore {
  const store = new MemoryStore();
  return { store, serveTo: (worker) => serveStore(store, channelToChild(worker)) };
}

/** Every process opens it. Opened here first, so that what is wrong with it is said once. @throws InputError */
export async function shareDatabase(text: string): Promise<SharedStore> {
  return { store: await openStore(text, 'scheduler'), serveTo: () => () => {} };
}
