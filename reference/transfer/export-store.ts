/** Writes what a store holds as lines of JSON, which `readExport` reads. */
import type { Store, StoreEntry } from '../store/port.ts';

/** The first line. */
export interface ExportHeader {
  interop_store: typeof EXPORT_FORMAT;
  services: readonly string[];
}

/** Each line between the first and the last. */
export interface ExportedEntry {
  service: string;
  key: string;
  value: unknown;
}

/** The last line: without it, the export was cut off. */
export interface ExportFooter {
  entries: number;
}

export const EXPORT_FORMAT = 1;

/** What belongs to processes that run, and to no others. */
const OF_PROCESSES = /^(session|lock)\//;

/** Each service as it is at one time. @param write takes whole lines. @throws StoreUnavailable */
export async function exportStores(
  stores: ReadonlyMap<string, Store>,
  write: (lines: string) => void,
): Promise<number> {
  const header: ExportHeader = { interop_store: EXPORT_FORMAT, services: [...stores.keys()] };
  write(`${JSON.stringify(header)}\n`);
  let entries = 0;
  for (const [service, store] of stores)
    await store.load((page) => {
      const kept = page.filter(({ key }) => !OF_PROCESSES.test(key));
      entries += kept.length;
      write(kept.map((entry) => lineOf(service, entry)).join(''));
    });
  const footer: ExportFooter = { entries };
  write(`${JSON.stringify(footer)}\n`);
  return entries;
}

function lineOf(service: string, { key, value }: StoreEntry): string {
  const line: ExportedEntry = { service, key, value };
  return `${JSON.stringify(line)}\n`;
}
