/** The score of a capability: the sum of the weights of the criteria that it meets. */
import type { GuidelineCapability, Scoring } from './guideline.ts';

/** Null where the guideline has no scoring, or the capability no criteria. */
export function scoreOf({ achieves }: GuidelineCapability, scoring: Scoring | null): number | null {
  if (scoring === null || achieves === null) return null;
  return achieves.reduce((sum, name) => sum + (scoring.criteria[name]?.weight ?? 0), 0);
}
