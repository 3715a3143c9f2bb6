/** A place at which something has to stand, and nothing holds at a version. */
import type { Microversion } from '../../contract/microversion.ts';
import { SpecError } from '../../openapi/reading/spec-error.ts';

export interface Gap {
  /** `file:line`. */
  place: string;
  problem: string;
  version: Microversion;
}

/** @throws SpecError that says how the gap can be closed */
export function refuseGap({ place, problem, version }: Gap): never {
  throw new SpecError(
    place,
    `${problem}, and something has to stand here at ${version}`,
    'Mark what it is of, or add a variant for that version; --allow-gaps lets anything stand there.',
  );
}
