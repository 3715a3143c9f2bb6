/** Which changes of a batch were committed, from the history of the keys that they expected. */
import type { CommitOutcome, StoreChange } from '../port.ts';
import type { Gateway } from './gateway/gateway.ts';
import type { RequestOp, TransactionResponse } from './gateway/messages.ts';
import type { Keys } from './keys.ts';

/** Operations that a transaction may have everywhere. */
const MAX_OPERATIONS = 100;

/**
 * A change of the batch was committed if its keys were as expected at the revision before it. Reading what it wrote would not do: a
 * later commit may have written it again, and a change that only deletes leaves nothing to read.
 * @param revision of the batch. @throws GatewayError, StoreUnavailable
 */
export async function readAppliedChanges(
  gateway: Pick<Gateway, 'read'>,
  keys: Keys,
  changes: readonly StoreChange[],
  revision: number,
): Promise<CommitOutcome[]> {
  const expected = [...new Set(changes.flatMap(({ expect }) => expect.map(({ key }) => key)))];
  const before = new Map<string, number>();
  for (let from = 0; from < expected.length; from += MAX_OPERATIONS) {
    const names = expected.slice(from, from + MAX_OPERATIONS);
    const success = names.map((name): RequestOp => {
      return {
        request_range: { key: keys.entry(name), revision: String(revision - 1), keys_only: true },
      };
    });
    const answer = await gateway.read<TransactionResponse>('kv/txn', { compare: [], success });
    for (const [index, name] of names.entries()) {
      const found = answer.responses?.[index]?.response_range?.kvs?.[0];
      before.set(name, Number(found?.mod_revision ?? 0));
    }
  }
  return changes.map(({ expect }) =>
    expect.every((each) => before.get(each.key) === each.revision)
      ? { outcome: 'committed', revision }
      : { outcome: 'conflict' },
  );
}
