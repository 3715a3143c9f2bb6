/** A command line that cannot be read. Exit code 2. */
export class ProgramUsageError extends Error {
  override name = 'UsageError';
}

/** The question how a program is called; the message answers it. Exit code 0. */
export class ProgramHelp extends Error {
  override name = 'Help';
}
