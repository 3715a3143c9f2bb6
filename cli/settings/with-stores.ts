/** Opens the stores that `--store` names, for commands that read or write them without a server. */
import { isShared, openStore } from '../../reference/store/open-store.ts';
import { type Store, StoreUnavailable } from '../../reference/store/port.ts';
import { UsageError } from '../usage-error.ts';

/** @throws UsageError where the store is missing, cannot be opened, or cannot be reached */
export async function withStores<T>(
  place: string | undefined,
  services: readonly string[],
  use: (stores: ReadonlyMap<string, Store>) => Promise<T>,
): Promise<T> {
  if (place === undefined || !isShared(place))
    throw new UsageError('Name the store: --store lmdb:DIR. One in memory ends with its server.');
  const stores = new Map<string, Store>();
  try {
    for (const service of services) stores.set(service, await openStore(place, service));
    return await use(stores);
  } catch (error) {
    throw error instanceof StoreUnavailable ? new UsageError(`${error.message}.`) : error;
  } finally {
    for (const store of stores.values()) await store.close();
  }
}
