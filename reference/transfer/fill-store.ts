/** Writes entries into a store that has none. */
import { InputError } from '../../spec/openapi/reading/input-error.ts';
import type { Store, StoreChange } from '../store/port.ts';

/** Entries of one change: within what every store accepts as a whole. */
const IN_A_CHANGE = 50;
/** Changes of one commit, which then has at most some hundred kilobytes. */
const CHANGES = 10;

/** What the start of a server writes, without which there is nothing. */
const OF_A_START = /^(beginning$|session\/|lock\/)/;

/** @throws InputError for a store with other entries than those that the start of a server writes */
export async function requireEmpty(store: Store, service: string, place: string): Promise<void> {
  let found = 0;
  await store.load((page) => {
    found += page.filter(({ key }) => !OF_A_START.test(key)).length;
  });
  if (found > 0)
    throw new InputError(
      `the store ${place} has ${found} entries of ${service} already. Import into an empty one; nothing was written.`,
    );
}

/**
 * Several commits, so that a failure leaves a part. No server may use the store meanwhile.
 * @throws StoreUnavailable
 */
export async function fillStore(
  store: Store,
  entries: readonly { key: string; value: unknown }[],
): Promise<void> {
  const changes: StoreChange[] = [];
  for (let from = 0; from < entries.length; from += IN_A_CHANGE)
    changes.push(changeOf(entries.slice(from, from + IN_A_CHANGE)));
  for (let from = 0; from < changes.length; from += CHANGES)
    for (const outcome of await store.commit(changes.slice(from, from + CHANGES))) {
      const settled = outcome.outcome === 'unknown' ? await outcome.settle() : outcome;
      if (settled.outcome !== 'committed')
        throw new InputError(
          'something else writes into the store. Stop its servers, empty it, and import again.',
        );
    }
}

/** What the start of a server has written is replaced. */
function changeOf(put: StoreChange['put']): StoreChange {
  const isNew = ({ key }: { key: string }) => !OF_A_START.test(key);
  return { expect: put.filter(isNew).map(({ key }) => ({ key, revision: 0 })), put, delete: [] };
}
