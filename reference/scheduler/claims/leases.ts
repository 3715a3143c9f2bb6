/** Locks and pending idempotency keys are leases of one scheduler process, which others take over when they expire. */
import type { Store, StoreChange, StoreEntry } from '../../store/port.ts';
import type { KeyRecord, Lock } from '../registry/records.ts';

/** Expires the leases of a process that has ended, so that the others need not wait. @param owner of that process */
export async function expireLeases(store: Store, owner: string): Promise<void> {
  const entries: StoreEntry[] = [];
  await store.load((page) => entries.push(...page));
  const ofOwner = entries.filter(
    ({ key, value }) => isLease(key) && (value as Lock | KeyRecord).owner === owner,
  );
  const isPending = ({ key, value }: { key: string; value: unknown }) =>
    key.startsWith('key/') && (value as KeyRecord).selection === null;
  const pending = ofOwner.filter(isPending);
  const expired: StoreChange = {
    expect: [],
    put: pending.map(({ key, value }) => ({ key, value: { ...(value as KeyRecord), until: 0 } })),
    delete: ofOwner.filter(({ key }) => key.startsWith('lock/')).map(({ key }) => key),
  };
  await store.commit([expired]);
}

function isLease(key: string): boolean {
  return key.startsWith('lock/') || key.startsWith('key/');
}
