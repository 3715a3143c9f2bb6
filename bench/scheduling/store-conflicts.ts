/** Counts from the metrics of servers how many changes they sent to their store, and how many of those they had to decide again. */

export interface StoreChanges {
  sent: number;
  /** Another change came first, so that these were decided again. */
  conflicts: number;
}

/** @param urls of the ports for operators */
export async function readStoreChanges(urls: readonly string[]): Promise<StoreChanges> {
  const texts = await Promise.all(urls.map(async (url) => (await fetch(`${url}/metrics`)).text()));
  return countStoreChanges(texts.join('\n'));
}

/** @param text metrics in Prometheus' format, of any number of servers */
export function countStoreChanges(text: string): StoreChanges {
  const changes: StoreChanges = { sent: 0, conflicts: 0 };
  for (const [, labels = '', count] of text.matchAll(/^interop_store_changes_total\{(.*)\} (\d+)/gm)) {
    changes.sent += Number(count);
    if (labels.includes('outcome="conflict"')) changes.conflicts += Number(count);
  }
  return changes;
}
