/** A comparison for a terminal. */
import type { Change } from '../../spec/diff/change.ts';
import type { VersionComparison } from '../../spec/diff/comparison.ts';
import { formatCount } from '../words.ts';
import {
  describeAnnouncement,
  describeBreaks,
  describeExplanation,
  describeKnown,
  describeSubject,
  describeValues,
  SIGNS,
} from './describe.ts';
import { commonPlace, type FoldedChange, foldChanges, listPlaces } from './fold.ts';
import { renderHints, renderNotices } from './notices.ts';
import { countChanges, renderTotals } from './totals.ts';

export function renderDiffText(comparison: VersionComparison): string {
  const { before, after, changes, notices, hints, judgement } = comparison;
  const others = [renderNotices(notices), renderHints(hints)].join('');
  if (changes.length === 0)
    return `${others}SAME  no change that a client can see between ${before} and ${after}\n`;
  const totals = changes.length > 1 ? `${renderTotals(changes)}\n` : '';
  return `${totals}${renderChanges(changes)}\n${others}DIFFERENT  ${countChanges(changes)} between ${before} and ${after}${countFailing(changes, judgement)}\n`;
}

/** Empty where every change fails. */
function countFailing(changes: readonly Change[], judgement: VersionComparison['judgement']): string {
  if (!judgement || judgement.failing === changes.length) return '';
  const known = changes.filter((change) => change.known).length;
  const { failOn, failing } = judgement;
  return `; ${[...(known > 0 ? [`${known} known`] : []), `${failing} failing (--fail-on ${failOn})`].join(', ')}`;
}

/** An entry for each change, without the summary. */
export function renderChanges(changes: readonly Change[]): string {
  return foldChanges(changes).map(renderEntry).join('\n');
}

function renderEntry(folded: FoldedChange): string {
  const { change, component } = commonPlace(folded);
  const subject = `${describeSubject(change)}${component ? ` of component ${component}` : ''}`;
  const lines = [
    `${SIGNS[change.kind]} ${subject}  [${change.rule}, ${change.clause}]`,
    ...renderPlaces(folded),
    describeValues(change),
    describeExplanation(change),
    describeAnnouncement(change),
    `breaks ${describeBreaks(change)}`,
    describeKnown(change),
    change.place,
  ];
  return `${lines.filter((line) => line !== '').join('\n  ')}\n`;
}

function renderPlaces(folded: FoldedChange): string[] {
  const places = listPlaces(folded);
  const shown = places.slice(0, MAX_PLACES);
  return places.length > MAX_PLACES
    ? [...shown, `and ${formatCount(places.length - MAX_PLACES, 'more operation')}`]
    : shown;
}

const MAX_PLACES = 4;
