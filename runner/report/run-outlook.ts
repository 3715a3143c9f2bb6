/** What a run expects of itself before its first case. */
export interface RunOutlook {
  /** About as many. */
  calls: number;
  /** Of one call that reads, in milliseconds, just measured. */
  latency: number;
  /** Seconds: all calls at that latency, as many at once as the run makes. */
  seconds: number;
}

/** @param sent calls. @param elapsed milliseconds for them. @returns seconds; null before a pace is known */
export function estimateSecondsLeft(calls: number | undefined, sent: number, elapsed: number): number | null {
  if (calls === undefined || sent < ENOUGH_CALLS) return null;
  return (Math.max(0, calls - sent) * elapsed) / sent / 1000;
}

const ENOUGH_CALLS = 200;
