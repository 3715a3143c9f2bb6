/** Which clause of the rule a difference breaks (docs/rule.md). */
import type { Clause } from '../../finding.ts';
import type { ComparedCall } from '../result/comparison.ts';
import type { Difference } from '../result/difference.ts';

/** @param clause of the variation; null for a call as its scenario has it */
export function clauseOf(
  { kind, summary, location, values }: Difference,
  { clause, first }: { clause: Clause | null; first: ComparedCall },
): Clause {
  const isPresence = /absent|present|more|fewer/.test(summary);
  if (kind === 'header') return isPresence ? 'header' : 'header-value';
  if (kind === 'body') {
    if (first.responses.some(({ status }) => status >= 400)) return 'error-shape';
    if (isPresence || location.pointer === undefined) return 'property';
    return summary.startsWith('different') ? 'values' : 'type';
  }
  const isTaken = values.map((text) => Number.parseInt(text, 10)).map((status) => status < 400);
  // Where one target takes what another refuses, what is taken differs; elsewhere only the status does.
  return isTaken.includes(true) && isTaken.includes(false) && clause !== null && kind === 'status'
    ? clause
    : 'status';
}
