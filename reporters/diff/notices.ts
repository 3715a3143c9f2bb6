/** Notices and hints of a comparison in words, for all formats. */
import type { DiffNotice } from '../../spec/diff/notices/diff-notice.ts';
import type { NoticeId } from '../../spec/diff/notices/notice-ids.ts';
import type { DocumentHint } from '../../spec/openapi/document-hints.ts';
import { partOf, sideOf } from '../../spec/openapi/location.ts';
import { SIGNS } from './describe.ts';

export const NOTICES_HEADING = 'Notices: in no request or response, so they never fail';
export const HINTS_HEADING = 'Hints: without effect in these documents';

/** Entries with a heading each; empty where there is none. */
export function renderNotices(notices: readonly DiffNotice[]): string {
  if (notices.length === 0) return '';
  return `${NOTICES_HEADING}\n\n${notices.map(renderNotice).join('\n')}\n`;
}

export function renderHints(hints: readonly DocumentHint[]): string {
  if (hints.length === 0) return '';
  const entries = hints.map(({ rule, place, problem, remedy }) =>
    [`! ${problem}  [${rule}]`, remedy, place].join('\n  '),
  );
  return `${HINTS_HEADING}\n\n${entries.join('\n')}\n\n`;
}

function renderNotice(notice: DiffNotice): string {
  const { rule, kind, operation, place } = notice;
  const { status } = notice.location;
  return `${[
    `${SIGNS[kind]} ${describeNotice(notice)}  [${rule}]`,
    `${operation}${status === undefined ? '' : ` (${status})`}`,
    place,
  ].join('\n  ')}\n`;
}

/** `deprecated: response property /name of component Pet`, `operationId: "a" → "b"`. */
export function describeNotice(notice: DiffNotice): string {
  const { rule, component } = notice;
  const values = describeValues(notice);
  const facts = [describePlace(notice), values].filter((each) => each !== '').join(', ');
  return `${KEYWORDS[rule]}: ${facts}${component === undefined ? '' : ` of component ${component}`}`;
}

/** The whole notice in one line, for tools that show it at its place. */
export function writeNotice(notice: DiffNotice): string {
  return `${describeNotice(notice)}, ${notice.kind}. In ${notice.operation}. It is in no request or response.`;
}

const KEYWORDS: Readonly<Record<NoticeId, string>> = {
  'notice.deprecated.added': 'deprecated',
  'notice.deprecated.removed': 'deprecated',
  'notice.operation-id.added': 'operationId',
  'notice.operation-id.removed': 'operationId',
  'notice.operation-id.changed': 'operationId',
  'notice.extensible-enum.added': 'x-extensible-enum',
  'notice.extensible-enum.removed': 'x-extensible-enum',
};

/** Empty for an `operationId`, which only operations have. */
function describePlace({ rule, location }: DiffNotice): string {
  if (rule.startsWith('notice.operation-id.')) return '';
  const part = partOf(location);
  if (part === '') return 'operation';
  const { pointer = '' } = location;
  if (part !== 'body') return `${sideOf(location)} ${part}${pointer === '' ? '' : ` ${pointer}`}`;
  return `${sideOf(location)} ${pointer === '' ? 'body' : `property ${pointer}`}`;
}

function describeValues({ kind, before, after }: DiffNotice): string {
  const [from, to] = [before, after].map((value) => (value === undefined ? '' : JSON.stringify(value)));
  return kind === 'changed' ? `${from} → ${to}` : `${from}${to}`;
}
