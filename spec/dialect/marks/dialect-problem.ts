/** What is wrong in a document of all versions, and what import takes it for. */
import type { Microversion } from '../../contract/microversion.ts';
import { SpecError } from '../../openapi/reading/spec-error.ts';

export interface DialectProblem {
  kind: ProblemKind;
  /** `file:line`. */
  place: string;
  /** The object that has the problem. */
  pointer: string;
  /** Without the version. */
  problem: string;
  remedy: string;
  /** What the import goes on with, such as `read as 2.53 and later`. */
  assumption: string;
  /** Absent for a problem that does not depend on the version. */
  version?: Microversion;
}

export type ProblemKind =
  /** `max_ver` for `max-ver`. */
  | 'misspelling'
  /** `min-ver` is newer than `max-ver`. */
  | 'inverted range'
  | 'invalid version'
  | 'discriminator without variants'
  | 'overlapping variants'
  /** A required property does not exist at a version. */
  | 'missing property'
  /** A required part has no active content at a version. */
  | 'gap';

/** Called for each problem. If it returns, the import goes on with the assumption. */
export type OnProblem = (problem: DialectProblem) => void;

/** An `OnProblem` that goes on with none. @throws SpecError */
export function rejectProblem({ place, problem, remedy, version }: DialectProblem): never {
  throw new SpecError(place, version === undefined ? problem : `${problem} at ${version}`, remedy);
}
