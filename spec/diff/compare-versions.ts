/** Compares the oldest of some versions with the newest. */

import type { Version } from '../versions/version.ts';
import type { VersionComparison, VersionStep } from './comparison.ts';
import { diff } from './diff.ts';

/**
 * @param versions at least two, oldest first
 * @param isStepwise also compares each version with the next
 */
export function compareVersionsOf(versions: readonly Version[], isStepwise: boolean): VersionComparison {
  const [first, last] = [versions[0] as Version, versions.at(-1) as Version];
  const changes = diff(first.document, last.document);
  const whole = { from: first.version, to: last.version, title: last.title, changes };
  const steps = isStepwise && versions.length > 2 ? stepsOf(versions) : [whole];
  return { before: first.document.name, after: last.document.name, changes, steps };
}

function stepsOf(versions: readonly Version[]): VersionStep[] {
  return versions.slice(1).map(({ version, title, document }, index) => {
    const from = versions[index] as Version;
    return { from: from.version, to: version, title, changes: diff(from.document, document) };
  });
}
