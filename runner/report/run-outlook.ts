/** What a run expects of itself before its first case. */
export interface RunOutlook {
  /** About as many. */
  calls: number;
  /** Of one call that reads, in milliseconds, just measured. */
  latency: number;
  /** Seconds: all calls at that latency, as many at once as the run makes. */
  seconds: number;
}
