/** Whether a tool's answer about a pair of documents is right. */
import type { PairExpectation } from './expectations.ts';

export interface PairAnswer {
  /** All changes that it does not report for the first document compared with itself. */
  said?: readonly string[];
  /** Why it did not compare the documents. */
  refused?: string;
}

export type PairVerdict = 'right' | 'wrong' | 'refused';

/** @param namesPlaces whether the tool says where a change is; for one that does not, any report counts */
export function judgeAnswer(
  { said = [], refused }: PairAnswer,
  { shows, never }: PairExpectation,
  namesPlaces: boolean,
): PairVerdict {
  if (refused !== undefined) return 'refused';
  if (shows.length === 0) return said.length === 0 ? 'right' : 'wrong';
  if (!namesPlaces) return said.length > 0 ? 'right' : 'wrong';
  // Some tools write a place as a JSON Pointer.
  const lines = said.map((line) => line.replaceAll('~1', '/'));
  const isShown = shows.every((each) => lines.some((line) => each.test(line)));
  return isShown && !lines.some((line) => never?.test(line)) ? 'right' : 'wrong';
}
