/** Approved editions stay as they were approved: later, cases may only be flagged. */
import { isDeepStrictEqual } from 'node:util';
import type { Guideline, GuidelineCapability } from '../guideline.ts';
import type { LocatedGuideline } from '../read-guideline.ts';
import type { EditionFinding } from './finding.ts';

export function checkApprovedEditions(
  editions: readonly LocatedGuideline[],
  before: readonly LocatedGuideline[],
): EditionFinding[] {
  const approved = before.filter(({ guideline }) => /approved|superseded/.test(guideline.status));
  return approved.flatMap((earlier) => {
    const { edition } = earlier.guideline;
    const now = editions.find(({ guideline }) => guideline.edition === edition);
    return now === undefined ? [describeGone(earlier)] : checkUnchanged(earlier.guideline, now);
  });
}

function describeGone({ guideline, path }: LocatedGuideline): EditionFinding {
  return {
    rule: 'edition.gone',
    edition: guideline.edition,
    capability: null,
    place: path,
    problem: `was ${guideline.status}, and is gone`,
    remedy: 'Restore it: certificates name it. An edition that holds no longer is superseded.',
  };
}

function checkUnchanged(before: Guideline, { guideline: after, locate }: LocatedGuideline): EditionFinding[] {
  const about = {
    rule: 'edition.changed' as const,
    edition: after.edition,
    remedy:
      'Revert the change, and make it in the next edition. In an approved one, cases may only be flagged.',
  };
  const isStatusKept = after.status === before.status || after.status === 'superseded';
  const changed = KEYS.filter((key) => !isDeepStrictEqual(before[key], after[key]));
  const findings = [...(isStatusKept ? [] : ['status']), ...changed].map((key) => ({
    ...about,
    capability: null,
    place: locate(key),
    problem: `was ${before.status}, and its ${key} differs from then`,
  }));
  const ids = new Set([...before.capabilities, ...after.capabilities].map(({ id }) => id));
  const capabilities = [...ids].filter((id) => !isKept(capabilityOf(before, id), capabilityOf(after, id)));
  return [
    ...findings,
    ...capabilities.map((capability) => ({
      ...about,
      capability,
      place: locate('capabilities', capability),
      problem: `differs from when ${after.edition} was ${before.status}`,
    })),
  ];
}

/** Those whose place in the file has the same name. */
const KEYS = ['replaces', 'releases', 'scoring'] as const;

function capabilityOf({ capabilities }: Guideline, wanted: string): GuidelineCapability | undefined {
  return capabilities.find(({ id }) => id === wanted);
}

/** Cases are listed in any order, and flags may have been added. */
function isKept(before: GuidelineCapability | undefined, after: GuidelineCapability | undefined): boolean {
  if (!before || !after) return false;
  const flags = [...before.flags].every(([id, flag]) => isDeepStrictEqual(after.flags.get(id), flag));
  const rest = (one: GuidelineCapability) => ({ ...one, flags: null, cases: [...one.cases].sort() });
  return flags && isDeepStrictEqual(rest(before), rest(after));
}
