/**
 * The rules between editions of a guideline. Those about statuses are of OpenStack's programme (its process 2017A: A4.5,
 * A4.6 and C6.1, and D2 for approved editions); that ids stay, and that microversions count, is this project's.
 */
import { compareEditions, seriesOf } from '../edition.ts';
import type { LocatedGuideline } from '../read-guideline.ts';
import { checkApprovedEditions } from './approved-editions.ts';
import { checkCapabilities } from './capabilities.ts';
import type { EditionFinding } from './finding.ts';
import { checkSuccession } from './succession.ts';

/**
 * @param editions of one folder, of any series
 * @param before the same folder before the change; without it, approved editions may differ from what was approved
 */
export function checkEditions(
  editions: readonly LocatedGuideline[],
  before: readonly LocatedGuideline[] = [],
): EditionFinding[] {
  const series = [...new Set(editions.map(({ guideline }) => seriesOf(guideline.edition)))];
  return [
    ...checkApprovedEditions(editions, before),
    ...series.flatMap((name) => checkSeries(ofSeries(editions, name))),
  ];
}

/** Oldest first. */
function ofSeries(editions: readonly LocatedGuideline[], name: string): LocatedGuideline[] {
  return editions
    .filter(({ guideline }) => seriesOf(guideline.edition) === name)
    .sort((a, b) => compareEditions(a.guideline.edition, b.guideline.edition));
}

function checkSeries(editions: readonly LocatedGuideline[]): EditionFinding[] {
  return [
    ...checkSuccession(editions),
    ...editions.flatMap((edition, index) => checkCapabilities(edition, editions[index - 1]?.guideline)),
  ];
}
