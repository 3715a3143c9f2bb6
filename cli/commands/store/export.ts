/** `interop store export`: writes what a store holds to standard output. */
import { REFERENCE_SERVICES } from '../../../reference/applications.ts';
import { exportStores } from '../../../reference/transfer/export-store.ts';
import { EXIT, type ExitCode } from '../../exit-code.ts';
import type { Io } from '../../io.ts';
import { readArguments } from '../../settings/arguments.ts';
import { withStores } from '../../settings/with-stores.ts';
import { UsageError } from '../../usage-error.ts';

export async function exportStoreCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const { values } = readArguments(
    argv,
    { store: { type: 'string' } },
    { command: 'store export', atMost: 0 },
  );
  return withStores(values.store, REFERENCE_SERVICES, async (stores) => {
    const entries = await exportStores(stores, (lines) => io.out(lines));
    if (entries === 0) throw new UsageError(`the store ${values.store} has no entries. Check its name.`);
    io.err(`${entries} entries exported.\n`);
    return EXIT.conforms;
  });
}
