/** Opens a store for Placement. */
import { follow, type OpenLedger } from '../../store/ledger.ts';
import type { Store } from '../../store/port.ts';
import { BEGINNING } from './records.ts';
import { PlacementState } from './state.ts';

export async function openLedger(store: Store): Promise<OpenLedger<PlacementState>> {
  // Whoever comes first decides; to have lost is as good.
  await store.commit({
    expect: [{ key: BEGINNING, revision: 0 }],
    put: [{ key: BEGINNING, value: Date.now() }],
    delete: [],
  });
  return follow(store, new PlacementState());
}
