/** Reads all entries as they are at one revision, page after page. */
import { type StoreEntry, StoreUnavailable } from '../port.ts';
import { BoundedRanges } from './bounded-ranges.ts';
import type { Gateway } from './gateway/gateway.ts';
import { GatewayError } from './gateway/gateway-error.ts';
import { type KeyValue, type RangeRequest, type RangeResponse, readValue } from './gateway/messages.ts';
import type { Keys } from './keys.ts';

const MAX_ENTRIES = 4_000;
/** Characters of values, which are Base64: with larger pages this process does nothing else for long. */
const MAX_LENGTH = 1_500_000;
/** Milliseconds: a member that counts a million keys for a page, while others use it as well, needs more than one second. */
const PAGE_WITHIN = 4_000;

/** @returns the revision. @throws GatewayError, StoreUnavailable */
export async function loadPages(
  gateway: Pick<Gateway, 'read'>,
  keys: Keys,
  takePage: (entries: readonly StoreEntry[]) => void,
): Promise<number> {
  let revision: string | undefined;
  for await (const { header, kvs = [] } of readPages(gateway, keys)) {
    revision ??= header.revision;
    if (kvs.length > 0) takePage(kvs.map((kv) => toEntry(keys, kv)));
  }
  return Number(revision);
}

/** The next page is on its way while one is taken; not more, since where it begins is known from the one before. */
async function* readPages(gateway: Pick<Gateway, 'read'>, keys: Keys): AsyncGenerator<RangeResponse> {
  const { key: first, range_end: last } = keys.data;
  const ranges = new BoundedRanges(Buffer.from(first, 'base64'), Buffer.from(last, 'base64'));
  let revision: string | undefined;
  let limit = MAX_ENTRIES;
  const read = () =>
    readPage(gateway, {
      key: ranges.key.toString('base64'),
      range_end: ranges.end.toString('base64'),
      limit: String(limit),
      ...(revision && { revision }),
    });
  for (let next: Promise<RangeResponse> | undefined = read(); next; ) {
    const page: RangeResponse = await next;
    const { header, kvs = [], count = '0', more = false } = page;
    revision ??= header.revision;
    if (kvs.length > 0) limit = nextLimit(kvs);
    const lastKey = kvs.at(-1)?.key;
    const isLeft = ranges.advance({
      lastKey: lastKey === undefined ? undefined : Buffer.from(lastKey, 'base64'),
      count: Number(count),
      more,
    });
    next = isLeft ? read() : undefined;
    // Where the page is not taken, nothing waits for the next one.
    next?.catch(() => undefined);
    yield page;
  }
}

async function readPage(gateway: Pick<Gateway, 'read'>, request: RangeRequest): Promise<RangeResponse> {
  try {
    return await gateway.read('kv/range', request, PAGE_WITHIN);
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
