/** The result of the gate for one folder of documents. */
import type { GateResult } from '../../spec/gate/gate.ts';
import type { DocumentHint } from '../../spec/openapi/document-hints.ts';
import type { VersionOrder } from '../../spec/versions/version-scheme.ts';

export interface GatedFolder extends GateResult {
  /** The folder, or the document that evolves in place, relative to the working directory; `.` for that itself. */
  folder: string;
  /** How the versions are ordered; absent where there are fewer than two. */
  order?: VersionOrder;
  /** What the documents say without effect. */
  hints: readonly DocumentHint[];
  /** Relative to the working directory. */
  lockFile: string;
  /** The lock as the format writes places; absent where there is none. */
  lockPlace?: string;
  /** Whether `--publish` was given. */
  isPublishing: boolean;
  /** Whether the new versions and notices were written to the lock. */
  isPublished: boolean;
}

/** `1.23`, or `1.23 to 1.39`. */
export function formatRange(versions: readonly string[]): string {
  const [first, last] = [versions[0], versions.at(-1)];
  return first === last ? `${first}` : `${first} to ${last}`;
}
