/** Reads the JSON report of Schemathesis. A failure that its baseline knows is not in it. */

export interface SchemathesisReport {
  failures: readonly { code: string; title: string; operations: readonly string[] }[];
  errors: readonly unknown[];
  test_cases: { generated: number };
  /** Seconds. */
  running_time: number;
}

/** The first failure in words, else the first error; empty when there is neither. */
export function saidOf({ failures, errors }: Pick<SchemathesisReport, 'failures' | 'errors'>): string {
  const [failure] = failures;
  if (failure) return `${failure.code} ${failure.title}: ${failure.operations.join(', ')}`;
  return errors.length === 0 ? '' : `error: ${JSON.stringify(errors[0]).slice(0, 240)}`;
}
