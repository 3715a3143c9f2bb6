/** What is said of notice: what clients were told, what they should have been, and what to do. */
import { isEarly, type NoticeGiven } from '../../spec/deprecation/notice-given.ts';
import type { GateFinding } from '../../spec/gate/finding.ts';
import { times } from '../words.ts';

/** Sentences, each a line. */
export function noticeLines({ rule, notice, required, malformed }: GateFinding): string[] {
  if (malformed) return [`${malformed.problem}. ${malformed.remedy}`];
  if (required) return [`${required.capability} is required by the guideline ${required.guideline}.`];
  if (!notice) return [];
  if (rule === 'retired.unannounced') return [...wantedLines(notice), ANNOUNCE];
  if (rule === 'minimum.unannounced') return [...wantedLines(notice), ANNOUNCE_MINIMUM];
  return [...givenLines(notice), ...wantedLines(notice)];
}

function wantedLines({ versions, months }: NoticeGiven): string[] {
  const wanted = [
    ...(versions.wanted > 0 ? [times(versions.wanted, 'published version')] : []),
    ...(months.wanted > 0 ? [times(months.wanted, 'month')] : []),
  ];
  return [`The policy wants ${wanted.join(' and ')} of notice.`];
}

function givenLines(given: NoticeGiven): string[] {
  const { goesIn, notice, told, versions, months } = given;
  if (!told)
    return ['It was announced in documents that are not published: "interop gate --publish" does that.'];
  const until = months.until !== undefined && months.wanted > 0 ? `, so until ${months.until}` : '';
  const day = told.day === '' ? '' : ` on ${told.day}${until}`;
  return [
    `It was announced with ${told.version}${day}, in ${times(versions.given, 'published version')}.`,
    ...(isEarly(given) ? [`It was announced to go in ${notice?.removedIn}, and this is ${goesIn}.`] : []),
  ];
}

const ANNOUNCE =
  'Announce it first: "deprecated: true" with "x-deprecated-in", "x-removed-in", "x-replaced-by" and "x-deprecation-note".';
const ANNOUNCE_MINIMUM =
  'Announce it first: "x-next-minimum" in "info", with "version", "x-deprecated-in", "x-removed-in" and "x-deprecation-note".';
