/** Opens the store that `--store` names. */
import { InputError } from '../../spec/openapi/reading/input-error.ts';
import { MemoryStore } from './memory.ts';
import type { Store } from './port.ts';

/** What `--store` takes, for help and messages. */
export const STORES = ['memory', 'lmdb:DIR', 'etcd:URL,URL,URL'] as const;

/**
 * @param service whose data it holds: the services of a store do not see each other's
 * @param log takes warnings
 * @throws InputError, StoreUnavailable
 */
export async function openStore(
  text: string,
  service: string,
  log: (message: string) => void = () => {},
): Promise<Store> {
  if (text === 'memory') return new MemoryStore();
  const colon = text.indexOf(':');
  const [kind, place] = [text.slice(0, colon), text.slice(colon + 1)];
  if (kind === 'lmdb' && place !== '') {
    const { openLmdbStore } = await import('./lmdb/store.ts');
    return openLmdbStore(place, service);
  }
  if (kind === 'etcd' && place !== '') {
    const { openEtcdStore } = await import('./etcd/open-etcd-store.ts');
    const { readEtcdSettings } = await import('./etcd/read-etcd-settings.ts');
    return openEtcdStore(readEtcdSettings(place, process.env), `/interop/${service}/`, log);
  }
  throw new InputError(`--store takes ${STORES.join(' or ')}, and was given "${text}".`);
}

/** Whether processes that open the same store share it: all but `memory`, which each process has for itself. */
export function isShared(text: string): boolean {
  return text !== 'memory';
}
