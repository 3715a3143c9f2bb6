/** Why a case ends before its last line. The run turns each into a verdict. */

/** An answer was not what the case states: the finding is already written down. Ends in `fail`. */
export class UnexpectedAnswer extends Error {
  override name = 'Departure';
}

/** Something that the case needs could not be made. Ends in `blocked`. */
export class SetupFailed extends Error {
  override name = 'SetupFailed';
}

/** The case cannot be asked of this target. Ends in `skipped`. */
export class Skipped extends Error {
  override name = 'Skipped';
}

/** The user ended the run. */
export class Stopped extends Error {
  override name = 'Stopped';
}
