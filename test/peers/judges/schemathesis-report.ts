/** Reads the JSON report of Schemathesis, which leaves out failures of its baseline. */

export interface SchemathesisReport {
  failures: readonly { code: string; title: string; operations: readonly string[] }[];
  errors: readonly unknown[];
  test_cases: { generated: number };
  /** Seconds. */
  running_time: number;
}

/** Describes the first failure, else the first error. @returns an empty text without either */
export function describeFirstProblem({
  failures,
  errors,
}: Pick<SchemathesisReport, 'failures' | 'errors'>): string {
  const [failure] = failures;
  if (failure) return `${failure.code} ${failure.title}: ${failure.operations.join(', ')}`;
  return errors.length === 0 ? '' : `error: ${JSON.stringify(errors[0]).slice(0, 240)}`;
}
