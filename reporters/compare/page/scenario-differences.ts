/** The differences of a comparison by scenarios, for a page. */
import type { ComparedTarget } from '../../../runner/compare/result/comparison.ts';
import type { CauseMember, DifferenceGroup } from '../../../runner/compare/result/scenario-comparison.ts';
import type { FindingPlace } from '../../page/findings/page-data.ts';
import { describeMember } from '../scenario-text.ts';
import type { ShownDifference } from './difference-data.ts';

export function showGroup(group: DifferenceGroup, targets: readonly ComparedTarget[]): ShownDifference {
  const { kind, summary, clause, members, microversions, first, shortest } = group;
  const [member] = members;
  return {
    ...{ kind, summary, clause, first, shortest, microversions },
    location: member?.location ?? { in: 'response' },
    targetIndexes: targets.map((_, index) => index),
    values: member?.values ?? [],
    hint: members.length > 1 || member?.variation ? describeMembers(group) : '',
    count: members.reduce((sum, { count }) => sum + count, 0),
    places: listPlaces(members),
    areTargetsEmpty: false,
  };
}

/** @param versions oldest first */
export function placeOf(operation: string, versions: readonly string[]): FindingPlace {
  return { operation, status: null, since: versions[0] ?? '', until: versions.at(-1) ?? '' };
}

/** As many as a reader looks at. */
const MOST_MEMBERS = 8;

function describeMembers(group: DifferenceGroup): string {
  const shown = group.members.slice(0, MOST_MEMBERS).map((member) => describeMember(member, group));
  const left = group.members.length - shown.length;
  return [...shown, ...(left > 0 ? [`and ${left.toLocaleString('en')} more`] : [])].join('; ');
}

/** Several changes of a call are at one place. */
function listPlaces(members: readonly CauseMember[]): FindingPlace[] {
  const places = members.map(({ operation, microversions }) => placeOf(operation, microversions));
  return [...new Map(places.map((place) => [JSON.stringify(place), place])).values()];
}
