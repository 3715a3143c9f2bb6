/** `interop store import-placement`: reads a live Placement by its API into an empty store. */
import { placementOverHttp } from '../../../reference/scheduler/placement/over-http.ts';
import type { Store } from '../../../reference/store/port.ts';
import { fillStore, requireEmpty } from '../../../reference/transfer/fill-store.ts';
import { readPlacement } from '../../../reference/transfer/read-placement.ts';
import { EXIT, type ExitCode } from '../../exit-code.ts';
import type { Io } from '../../io.ts';
import { readArguments } from '../../settings/arguments.ts';
import { openPlacement } from '../../settings/login/serve-placement.ts';
import { withStores } from '../../settings/with-stores.ts';
import { UsageError } from '../../usage-error.ts';

const OPTIONS = {
  store: { type: 'string' },
  target: { type: 'string' },
  token: { type: 'string' },
  'os-cloud': { type: 'string' },
} as const;

export async function importPlacementCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const { values } = readArguments(argv, OPTIONS, { command: 'store import-placement', atMost: 0 });
  const { store: place, target, token, 'os-cloud': cloud } = values;
  if (target === undefined && cloud === undefined)
    throw new UsageError('store import-placement needs a Placement: --target URL, or --os-cloud NAME.');
  if (token !== undefined && cloud !== undefined)
    throw new UsageError('--os-cloud logs in, and --token is a login of its own. Give one of them.');
  const flags = { placement: target, 'placement-token': token, 'placement-os-cloud': cloud };
  return withStores(place, ['placement'], async (stores) => {
    const store = stores.get('placement') as Store;
    await requireEmpty(store, 'placement', place as string);
    const { placementUrl, placementToken, close } = await openPlacement(flags, io);
    const placement = placementOverHttp(
      placementUrl as string,
      placementToken === undefined ? {} : { token: placementToken },
    );
    try {
      const { entries, providers, consumers } = await readPlacement(placement, new Date());
      await fillStore(store, entries);
      io.out(`${providers} providers and ${consumers} consumers imported.\n`);
      return EXIT.conforms;
    } finally {
      await placement.close();
      await close();
    }
  });
}
