/** What ends a case before its last line. The run turns each into a verdict. */

/** An answer has another status than the case expects; the finding is recorded. The verdict is `fail`. */
export class UnexpectedAnswer extends Error {
  override name = 'UnexpectedAnswer';
}

/** What the case needs could not be created. The verdict is `blocked`. */
export class SetupFailed extends Error {
  override name = 'SetupFailed';
}

/** A quota of the project is full, maybe only while other cases run. The verdict is `blocked`. */
export class QuotaReached extends SetupFailed {
  override name = 'QuotaReached';
}

/** The case cannot run on this target. The verdict is `skipped`. */
export class Skipped extends Error {
  override name = 'Skipped';
}

/** The user ended the run. The verdict is `skipped`. */
export class Stopped extends Error {
  override name = 'Stopped';
}
