/** Compares the oldest of some versions with the newest. */

import { findHints } from '../openapi/document-hints.ts';
import type { Version } from '../versions/version.ts';
import type { VersionComparison, VersionStep } from './comparison.ts';
import { diff } from './diff.ts';
import { findNotices } from './notices/find-notices.ts';

/**
 * @param versions at least two, oldest first
 * @param isStepwise also compares each version with the next
 */
export function compareVersionsOf(versions: readonly Version[], isStepwise: boolean): VersionComparison {
  const [first, last] = [versions[0] as Version, versions.at(-1) as Version];
  const changes = diff(first.document, last.document);
  const notices = findNotices(first.document, last.document);
  const whole = { from: first.version, to: last.version, title: last.title, changes, notices };
  const hasSteps = isStepwise && versions.length > 2;
  const hints = findHints((hasSteps ? versions : [first, last]).map(({ document }) => document));
  const steps = hasSteps ? stepsOf(versions) : [whole];
  return { before: first.document.name, after: last.document.name, changes, notices, hints, steps };
}

function stepsOf(versions: readonly Version[]): VersionStep[] {
  return versions.slice(1).map(({ version, title, document }, index) => {
    const from = versions[index] as Version;
    const changes = diff(from.document, document);
    const notices = findNotices(from.document, document);
    return { from: from.version, to: version, title, changes, notices };
  });
}
