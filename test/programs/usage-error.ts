/** A command line that cannot be read. Exit code 2. */
export class ProgramUsageError extends Error {
  override name = 'UsageError';
}
