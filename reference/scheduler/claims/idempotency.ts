/**
 * Idempotency keys: the same request under the same key is carried out once, and answered again. What is to be done is
 * written down before anything is claimed, so that a crash in between is seen by whoever asks next.
 */
import { createHash } from 'node:crypto';
import type { HandlerInput, HandlerResult, Refusal } from '../../http/handler.ts';
import { isRefusal } from '../../http/handler.ts';
import { badRequest, CODES, conflict, RETRY_SOON } from '../refusals.ts';
import { type KeyRecord, keyOf } from '../registry/records.ts';
import type { Scheduler } from '../scheduler.ts';

/** Milliseconds after which whoever was at it is taken for dead. */
const LEASE = 120_000;

export interface KeyedWork {
  consumers: readonly string[];
  /** Carries the request out; the id is that of the answer. */
  work(attempt: Attempt): Promise<{ answer: HandlerResult; selection: string | null; isOpen: boolean }>;
  replay(selection: string): HandlerResult;
}

export interface Attempt {
  /** What was to be claimed by whoever began it before, and was cut off; null when nobody did. */
  before: KeyRecord['intended'] | null;
  /** Writes down what is to be claimed now. */
  intend(intended: KeyRecord['intended']): Promise<void>;
}

/** Undefined when the call has none. */
export function keyOfCall({ idempotencyKey: key }: HandlerInput): string | Refusal | undefined {
  if (key === undefined) return undefined;
  return KEY.test(key) ? key : badRequest('An Idempotency-Key has 1 to 255 visible ASCII characters.');
}

const KEY = /^[!-~]{1,255}$/;

/** The same for the same request at the same microversion, whatever the order of its properties is. */
export function digestOf({ body, microversion }: HandlerInput): string {
  return createHash('sha256')
    .update(`${microversion} ${JSON.stringify(sorted(body))}`)
    .digest('hex');
}

export async function once(
  scheduler: Scheduler,
  key: string,
  digest: string,
  keyed: KeyedWork,
): Promise<HandlerResult> {
  const { ledger, owner } = scheduler;
  const name = keyOf.idempotencyKey(key);
  const there = ledger.state.keys.get(key);
  const refused = there && refuse(there, digest);
  if (refused) return refused;
  if (there && there.selection !== null) return keyed.replay(there.selection);
  const intended = there?.intended ?? {};
  const pending: KeyRecord = {
    intended,
    digest,
    consumers: keyed.consumers,
    selection: null,
    owner,
    until: Date.now() + LEASE,
  };
  const begun = await ledger.store.commit({
    expect: [{ key: name, revision: ledger.state.revisionOf(name) }],
    put: [{ key: name, value: pending }],
    delete: [],
  });
  if (!begun.committed) return inProgress();
  await ledger.waitForRevision(begun.revision);
  return finish(scheduler, name, pending, (intend) =>
    keyed.work({ before: there ? intended : null, intend }),
  );
}

async function finish(
  { ledger }: Scheduler,
  name: string,
  pending: KeyRecord,
  work: (intend: Attempt['intend']) => ReturnType<KeyedWork['work']>,
): Promise<HandlerResult> {
  let outcome: Awaited<ReturnType<KeyedWork['work']>> | undefined;
  let record = pending;
  const intend = async (intended: KeyRecord['intended']) => {
    record = { ...pending, intended };
    await ledger.store.commit({ expect: [], put: [{ key: name, value: record }], delete: [] });
  };
  try {
    outcome = await work(intend);
    return outcome.answer;
  } finally {
    const succeeded = outcome !== undefined && !isRefusal(outcome.answer);
    // What may have been claimed stays open, for the next call with the key to find out.
    const open = outcome === undefined || outcome.isOpen;
    const value = { ...record, selection: outcome?.selection ?? null, until: open ? 0 : record.until };
    const keep = succeeded || open;
    await ledger.store.commit({
      expect: [],
      put: keep ? [{ key: name, value }] : [],
      delete: keep ? [] : [name],
    });
  }
}

function refuse(there: KeyRecord, digest: string): Refusal | undefined {
  if (there.digest !== digest) return conflict('The key was used for another request.', CODES.keyMismatch);
  return there.selection === null && there.until > Date.now() ? inProgress() : undefined;
}

function inProgress(): Refusal {
  const refusal = conflict('A request with this key is being carried out.', CODES.keyInProgress);
  return { ...refusal, headers: RETRY_SOON };
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([name, each]) => [name, sorted(each)]));
}
