/** The exit codes, all of them; README and docs/judge-a-cloud.md have the same table. */
export const EXIT = {
  /** The target conforms; other commands: success. */
  conforms: 0,
  /** Violations were found. */
  violations: 1,
  /** Wrong usage, or input that cannot be read. */
  usage: 2,
  /** The target could not be judged, or only in part. */
  notJudged: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Of the verdict of a run. */
export function exitCodeOf(verdict: 'pass' | 'fail' | 'error'): ExitCode {
  return { pass: EXIT.conforms, fail: EXIT.violations, error: EXIT.notJudged }[verdict];
}

/** Of verifying a certificate. */
export const EXIT_OF_OUTCOME: Readonly<Record<'passed' | 'failed' | 'not checked', ExitCode>> = {
  passed: EXIT.conforms,
  failed: EXIT.violations,
  'not checked': EXIT.notJudged,
};
