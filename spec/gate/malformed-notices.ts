/** Notices that are incomplete or contradict themselves. */
import { findNoticeProblems } from '../deprecation/notice-problems.ts';
import type { Version } from '../versions/version.ts';
import { createFinding, type GateFinding } from './finding.ts';

/** Checks the newest version alone: notices of earlier versions were checked when they were published. */
export function findMalformedNotices(versions: readonly Version[]): GateFinding[] {
  const newest = versions.at(-1);
  if (!newest) return [];
  const names = versions.map(({ version }) => version);
  return findNoticeProblems(newest.document, names).map(({ place, ...malformed }) => ({
    ...createFinding('notice.malformed', newest.version, place),
    malformed,
  }));
}
