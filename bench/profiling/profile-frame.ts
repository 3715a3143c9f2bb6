/** A profile as a tree of calls, in which each frame knows its file and its room of the repository. */

export interface ProfileFrame {
  name: string;
  /** `reference/serve.ts:42` in the source, `node:net:17`, `undici/lib/core/util.js:5`; empty for what is in no file. */
  place: string;
  /** As `roomOf` names it. */
  room: string;
  /** Microseconds without those of the functions that it called. */
  self: number;
  /** Microseconds with them. */
  total: number;
  /** What it called, the largest total first. */
  children: readonly ProfileFrame[];
}
