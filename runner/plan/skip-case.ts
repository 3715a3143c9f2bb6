/** The result of a case that holds at none of the microversions of a run. */
import type { Case } from '../case/case.ts';
import type { CaseResult } from '../report/report.ts';
import type { Discovered } from '../target/discover.ts';

export function skipCase(
  { id, title, capability, clause, since, until }: Case,
  { minimum, maximum }: Discovered,
): CaseResult {
  const range = until ? `${since} to ${until}` : `${since} on`;
  const reason = `holds from ${range}, which includes no selected microversion of the target (${minimum} to ${maximum})`;
  return {
    id,
    title,
    capability,
    clause,
    microversion: null,
    verdict: 'skipped',
    reason,
    exchanges: 0,
    took: 0,
  };
}
