/** `interop store import`: reads an export from standard input into an empty store. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Store } from '../../../reference/store/port.ts';
import { fillStore, requireEmpty } from '../../../reference/transfer/fill-store.ts';
import { readExport } from '../../../reference/transfer/read-export.ts';
import { EXIT, type ExitCode } from '../../exit-code.ts';
import type { Io } from '../../io.ts';
import { readArguments } from '../../settings/arguments.ts';
import { withStores } from '../../settings/with-stores.ts';

export async function importStoreCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const { values } = readArguments(
    argv,
    { store: { type: 'string' } },
    { command: 'store import', atMost: 0 },
  );
  const exported = await readExport(linesOf(io));
  return withStores(values.store, [...exported.keys()], async (stores) => {
    for (const [service, store] of stores) await requireEmpty(store, service, values.store as string);
    for (const [service, entries] of exported) await fillStore(stores.get(service) as Store, entries);
    const count = [...exported.values()].reduce((sum, { length }) => sum + length, 0);
    io.out(`${count} entries imported.\n`);
    return EXIT.conforms;
  });
}

/** Line by line: a text in memory cannot be as large as an export. */
function linesOf(io: Io): Iterable<string> | AsyncIterable<string> {
  const text = io.standardInput?.();
  if (text !== undefined) return text === '' ? [] : text.split('\n');
  return createInterface({ input: createReadStream('', { fd: 0, autoClose: false }) });
}
