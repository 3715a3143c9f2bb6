/** Compares the verdict about each sample call with what the reference does, for one move. */
import { migrateCalls } from '../../../runner/migration/migrate-calls.ts';
import type { MigrationVerdict } from '../../../runner/migration/migration.ts';
import type { Microversion } from '../../../spec/contract/microversion.ts';
import { operationsAt, placement, type SampleCalls } from './sample-calls.ts';
import { callOf, listLosses } from './sample-property.ts';

export interface SampleVerdict {
  operation: string;
  verdict: MigrationVerdict | undefined;
  /** What the same call loses at the newer version. */
  losses: readonly string[];
}

export async function listVerdicts(
  calls: SampleCalls,
  from: Microversion,
  to: Microversion,
): Promise<SampleVerdict[]> {
  const verdicts: SampleVerdict[] = [];
  for (const operation of operationsAt(from)) {
    const before = await calls.send(operation, from, from);
    if (before.response.status >= 300)
      throw new Error(`${operation} at ${from} answered ${before.response.status}: ${before.response.body}`);
    const losses = listLosses(before, await calls.send(operation, from, to));
    const read = { kind: 'exchanges', calls: [callOf(before)], omitted: [] } as const;
    const { groups } = migrateCalls(read, { service: placement, from, to, name: 'samples' });
    verdicts.push({ operation, verdict: groups[0]?.kinds[0]?.verdict, losses });
  }
  return verdicts;
}

/** A call that breaks and loses nothing, or that loses something and does not break. */
export function isWrong({ verdict, losses }: SampleVerdict): boolean {
  return (verdict === 'breaks') !== losses.length > 0;
}
