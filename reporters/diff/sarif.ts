/** A comparison in SARIF 2.1.0 (docs.oasis-open.org/sarif), for tools that show findings at their lines. */
import type { Result } from 'sarif';
import type { Change } from '../../spec/diff/change.ts';
import type { VersionComparison } from '../../spec/diff/comparison.ts';
import { partOf } from '../../spec/openapi/location.ts';
import { parsePlace } from '../file-place.ts';
import { renderSarif, sarifLocation } from '../sarif.ts';
import { placeAfterChange } from './change-place.ts';
import { type FoldedChange, foldChanges } from './fold.ts';
import { levelOf } from './level.ts';
import { writeMessage } from './message.ts';
import { writeNotice } from './notices.ts';

export function renderDiffSarif({ changes, notices, hints }: VersionComparison): string {
  const rules = [...new Set([...changes, ...notices, ...hints].map(({ rule }) => rule))].sort();
  return renderSarif(
    rules.map((id) => ({ id, shortDescription: { text: id } })),
    [
      ...foldChanges(changes).map(formatResult),
      ...notices.map((notice) => formatNote(notice.rule, notice.place, writeNotice(notice))),
      ...hints.map(({ rule, place, problem, remedy }) => formatNote(rule, place, `${problem}. ${remedy}`)),
    ],
  );
}

function formatNote(ruleId: string, place: string, text: string): Result {
  const { file, line } = parsePlace(place);
  return { ruleId, level: 'note', message: { text }, locations: [sarifLocation(file, line)] };
}

function formatResult(folded: FoldedChange): Result {
  const { change } = folded;
  const { file, line } = placeAfterChange(change);
  return {
    ruleId: change.rule,
    level: levelOf(change),
    message: { text: writeMessage(folded) },
    locations: [sarifLocation(file, line)],
    ...(change.known && {
      suppressions: [{ kind: 'external', status: 'accepted', justification: change.known.reason }],
    }),
    partialFingerprints: { change: formatFingerprint(change) },
  };
}

/** Does not depend on the line, so that a tool recognises the change after an edit above it. */
function formatFingerprint({ rule, operation, location }: Change): string {
  const { status = '', mediaType = '', pointer = '' } = location;
  return [rule, operation, partOf(location), status, mediaType, pointer].join(' ');
}
