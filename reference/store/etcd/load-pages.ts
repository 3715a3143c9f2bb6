/** Reads all entries as they are at one revision, a page at a time. */
import { type StoreEntry, StoreUnavailable } from '../port.ts';
import { BoundedRanges } from './bounded-ranges.ts';
import type { Gateway } from './gateway/gateway.ts';
import { GatewayError } from './gateway/gateway-error.ts';
import { type KeyValue, type RangeRequest, type RangeResponse, readValue } from './gateway/messages.ts';
import type { Keys } from './keys.ts';

const MAX_ENTRIES = 1_000;
/** Characters of values, which are Base64: with larger pages this process does nothing else for long. */
const MAX_LENGTH = 1_500_000;

/** @returns the revision. @throws GatewayError, StoreUnavailable */
export async function loadPages(
  gateway: Gateway,
  keys: Keys,
  takePage: (entries: readonly StoreEntry[]) => void,
): Promise<number> {
  const { key: first, range_end: last } = keys.data;
  const ranges = new BoundedRanges(Buffer.from(first, 'base64'), Buffer.from(last, 'base64'));
  let revision: string | undefined;
  let limit = MAX_ENTRIES;
  for (let isLeft = true; isLeft; ) {
    const page = await readPage(gateway, {
      key: ranges.key.toString('base64'),
      range_end: ranges.end.toString('base64'),
      limit: String(limit),
      ...(revision && { revision }),
    });
    revision ??= page.header.revision;
    const { kvs = [], count = '0', more = false } = page;
    if (kvs.length > 0) {
      takePage(kvs.map((kv) => toEntry(keys, kv)));
      limit = nextLimit(kvs);
    }
    const lastKey = kvs.at(-1)?.key;
    isLeft = ranges.advance({
      lastKey: lastKey === undefined ? undefined : Buffer.from(lastKey, 'base64'),
      count: Number(count),
      more,
    });
  }
  return Number(revision);
}

async function readPage(gateway: Gateway, request: RangeRequest): Promise<RangeResponse> {
  try {
    return await gateway.read('kv/range', request);
  } catch (error) {
    if (error instanceof GatewayError && error.isCompacted)
      throw new StoreUnavailable('etcd compacted the revision that was being loaded; try again');
    throw error;
  }
}

function toEntry(keys: Keys, { key, value, mod_revision }: KeyValue): StoreEntry {
  const name = keys.nameOf(key);
  return { key: name, value: readValue(name, value), revision: Number(mod_revision) };
}

/** So many that their values are likely to fit. */
function nextLimit(kvs: readonly KeyValue[]): number {
  const length = kvs.reduce((sum, { value = '' }) => sum + value.length, 0);
  return Math.max(1, Math.min(MAX_ENTRIES, Math.floor((kvs.length * MAX_LENGTH) / Math.max(1, length))));
}
