/**
 * Idempotency keys: a request with a key runs once, and a repetition gets the same response. What is about to be claimed
 * is stored before the claim, so that the next call with the key finds out after a crash whether it was made.
 */
import { createHash } from 'node:crypto';
import type { HandlerResult, Refusal } from '../../handler-result.ts';
import { isRefusal } from '../../handler-result.ts';
import type { HandlerInput } from '../../http/handler.ts';
import { badRequest, CODES, concurrentUpdate, conflict, RETRY_SOON } from '../refusals.ts';
import { type KeyRecord, keyOf } from '../registry/records.ts';
import type { SchedulerState } from '../registry/state.ts';
import type { Scheduler } from '../scheduler.ts';

export interface KeyedWork {
  consumers: readonly string[];
  /** Runs the request. `selection` is the id of the stored selection, `isOpen` whether the claim's outcome is unknown. */
  work(attempt: KeyedAttempt): Promise<{ answer: HandlerResult; selection: string | null; isOpen: boolean }>;
  replay(selection: string): HandlerResult;
}

export interface KeyedAttempt {
  /** What an interrupted earlier attempt was about to claim; null without one. */
  interrupted: KeyRecord['intended'] | null;
  /** Stores what is about to be claimed. */
  intend(intended: KeyRecord['intended']): Promise<void>;
}

/** The key of a request; undefined without one, a refusal when it is malformed. */
export function readIdempotencyKey({ idempotencyKey: key }: HandlerInput): string | Refusal | undefined {
  if (key === undefined) return undefined;
  return KEY.test(key) ? key : badRequest('An Idempotency-Key has 1 to 255 visible ASCII characters.');
}

const KEY = /^[!-~]{1,255}$/;

/** A digest of body and microversion that does not depend on the order of properties. */
export function digestOf({ body, microversion }: HandlerInput): string {
  return createHash('sha256')
    .update(`${microversion} ${JSON.stringify(sortProperties(body))}`)
    .digest('hex');
}

export async function runOnce(
  scheduler: Scheduler,
  key: string,
  digest: string,
  keyed: KeyedWork,
): Promise<HandlerResult> {
  const { ledger, session } = scheduler;
  const name = keyOf.idempotencyKey(key);
  const current = ledger.state.keys.get(key);
  const refused = current && refuseRepetition(ledger.state, current, digest);
  if (refused) return refused;
  if (current && current.selection !== null) return keyed.replay(current.selection);
  const intended = current?.intended ?? {};
  const { consumers } = keyed;
  const pending: KeyRecord = { intended, digest, consumers, selection: null, owner: session.id };
  const isOurs = await ledger.commit({
    expect: [{ key: name, revision: ledger.state.revisionOf(name) }],
    put: [{ key: name, value: pending }],
    delete: [],
  });
  if (!isOurs) return inProgress();
  return finish(scheduler, key, pending, (intend) =>
    keyed.work({ interrupted: current ? intended : null, intend }),
  );
}

async function finish(
  { ledger }: Scheduler,
  key: string,
  pending: KeyRecord,
  work: (intend: KeyedAttempt['intend']) => ReturnType<KeyedWork['work']>,
): Promise<HandlerResult> {
  const name = keyOf.idempotencyKey(key);
  let outcome: Awaited<ReturnType<KeyedWork['work']>> | undefined;
  let record = pending;
  /** Leaves a key that another process has taken over, because this one did not answer for long. */
  const store = (value: KeyRecord | null) =>
    ledger.write(({ keys }) => {
      if (keys.get(key)?.owner !== pending.owner) return { answer: {} };
      return value ? { put: [{ key: name, value }], answer: {} } : { delete: [name], answer: {} };
    }, concurrentUpdate);
  const intend = async (intended: KeyRecord['intended']) => {
    record = { ...pending, intended };
    await store(record);
  };
  try {
    outcome = await work(intend);
    return outcome.answer;
  } finally {
    const succeeded = outcome !== undefined && !isRefusal(outcome.answer);
    // With an unknown outcome the key stays, without an owner, so that the next call with it finds out.
    const isOpen = outcome === undefined || outcome.isOpen;
    const value = { ...record, selection: outcome?.selection ?? null, ...(isOpen && { owner: null }) };
    await store(succeeded || isOpen ? value : null);
  }
}

function refuseRepetition(state: SchedulerState, record: KeyRecord, digest: string): Refusal | undefined {
  if (record.digest !== digest) return conflict('The key was used for another request.', CODES.keyMismatch);
  const isRunning = record.selection === null && record.owner !== null && state.sessions.has(record.owner);
  return isRunning ? inProgress() : undefined;
}

function inProgress(): Refusal {
  const refusal = conflict('A request with this key is in progress.', CODES.keyInProgress);
  return { ...refusal, headers: RETRY_SOON };
}

function sortProperties(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortProperties);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, each]) => [name, sortProperties(each)]));
}
