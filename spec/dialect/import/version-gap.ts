/** A gap: a version at which a required part of the document has no active content. */
import type { Microversion } from '../../contract/microversion.ts';
import { SpecError } from '../../openapi/reading/spec-error.ts';

export interface VersionGap {
  /** `file:line`. */
  place: string;
  problem: string;
  version: Microversion;
}

/** Called for each gap. If it returns, the import allows any value there. */
export type OnGap = (gap: VersionGap) => void;

/** An `OnGap` that allows none. @throws SpecError that says how to close the gap */
export function rejectGap({ place, problem, version }: VersionGap): never {
  throw new SpecError(
    place,
    `${problem}, and a schema is required here at ${version}`,
    'Mark the parent as well, or add a variant for that version; --allow-gaps allows any value there.',
  );
}
