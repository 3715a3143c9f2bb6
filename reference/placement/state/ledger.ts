/** Opens a store for Placement, and initialises an empty one. */
import { followStore, type OpenLedger } from '../../store/ledger.ts';
import type { Store } from '../../store/port.ts';
import { STORE_CREATED } from './records.ts';
import { PlacementState } from './state.ts';

/** The returned ledger holds the loaded state. @throws StoreUnavailable */
export async function openLedger(store: Store): Promise<OpenLedger<PlacementState>> {
  // The first of several servers sets the time; a conflict means that another one did.
  const ledger = await followStore(store, new PlacementState());
  if (ledger.state.revisionOf(STORE_CREATED) === 0)
    await ledger.commit({
      expect: [{ key: STORE_CREATED, revision: 0 }],
      put: [{ key: STORE_CREATED, value: Date.now() }],
      delete: [],
    });
  return ledger;
}
