/** Notices that are incomplete or contradict themselves. */
import { findNoticeProblems } from '../deprecation/notice-problems.ts';
import { createFinding, type GateFinding } from './finding.ts';
import type { ApiSnapshot } from './snapshot.ts';

/** Checks the newest version alone: notices of earlier versions were checked when they were published. */
export function findMalformedNotices(
  { versions, history }: ApiSnapshot,
  published: readonly string[],
): GateFinding[] {
  const newest = versions.at(-1);
  if (!newest) return [];
  const present = versions.map(({ version }) => version);
  const names = history ? [...published, ...present] : present;
  return findNoticeProblems(newest.document, names).map(({ place, ...malformed }) => ({
    ...createFinding('notice.malformed', newest.version, place),
    malformed,
  }));
}
