/** Reads all entries as they are at one revision, page after page. */
import { type StoreEntry, StoreUnavailable } from '../port.ts';
import { BoundedRanges } from './bounded-ranges.ts';
import { GatewayError } from './gateway/gateway-error.ts';
import { parseValue } from './gateway/messages.ts';
import type { Keys } from './keys.ts';
import type { EntryBytes, Page, PageRequest, PageSource } from './pages/page.ts';

const MAX_ENTRIES = 4_000;
/** Bytes of values: with larger pages this process does nothing else for long. */
const MAX_LENGTH = 1_125_000;

/** @returns the revision. @throws GatewayError, StoreUnavailable */
export async function loadPages(
  source: Pick<PageSource, 'read'>,
  keys: Keys,
  takePage: (entries: readonly StoreEntry[]) => void,
): Promise<number> {
  let first: number | undefined;
  for await (const { revision, entries } of readPages(source, keys)) {
    first ??= revision;
    if (entries.length > 0) takePage(entries.map((entry) => toStoreEntry(keys, entry)));
  }
  return Number(first);
}

/** The next page is on its way while one is taken; not more, since where it begins is known from the one before. */
async function* readPages(source: Pick<PageSource, 'read'>, keys: Keys): AsyncGenerator<Page> {
  const { key: first, range_end: last } = keys.data;
  const ranges = new BoundedRanges(Buffer.from(first, 'base64'), Buffer.from(last, 'base64'));
  let revision: number | undefined;
  let limit = MAX_ENTRIES;
  const read = () =>
    readPage(source, {
      key: ranges.key,
      end: ranges.end,
      limit,
      ...(revision !== undefined && { revision }),
    });
  for (let next: Promise<Page> | undefined = read(); next; ) {
    const page: Page = await next;
    const { entries, count, more } = page;
    revision ??= page.revision;
    if (entries.length > 0) limit = nextLimit(entries);
    const isLeft = ranges.advance({ lastKey: entries.at(-1)?.key, count, more });
    next = isLeft ? read() : undefined;
    // Where the page is not taken, nothing waits for the next one.
    next?.catch(() => undefined);
    yield page;
  }
}

async function readPage(source: Pick<PageSource, 'read'>, request: PageRequest): Promise<Page> {
  try {
    return await source.read(request);
  } catch (error) {
    if (error instanceof GatewayError && error.isCompacted)
      throw new StoreUnavailable('etcd compacted the revision that was being loaded; try again');
    throw error;
  }
}

function toStoreEntry(keys: Keys, { key, value, revision }: EntryBytes): StoreEntry {
  const name = keys.nameOfBytes(key);
  return { key: name, value: parseValue(name, value.toString()), revision };
}

/** So many that their values are likely to fit. */
function nextLimit(entries: readonly EntryBytes[]): number {
  const length = entries.reduce((sum, { value }) => sum + value.length, 0);
  return Math.max(1, Math.min(MAX_ENTRIES, Math.floor((entries.length * MAX_LENGTH) / Math.max(1, length))));
}
