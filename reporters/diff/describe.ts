/** The parts of a change in words, for all formats. */
import type { Change, ChangeKind } from '../../spec/diff/change.ts';
import { brokenClients } from '../../spec/diff/judge-changes.ts';
import type { Json } from '../../spec/openapi/document.ts';
import { partOf, sideOf } from '../../spec/openapi/location.ts';

/** Text, so that no reader depends on colours. */
export const SIGNS: Readonly<Record<ChangeKind, string>> = { added: '+', removed: '-', changed: '~' };

/** What changed: `response property /links/0/rel`. */
export function describeSubject(change: Change): string {
  const { rule, location } = change;
  const name = nameOf(rule);
  const part = partOf(location);
  if (name === 'status') return `status ${location.status}`;
  if (part === '') return nounOf(rule);
  const isWhole = WHOLE_PARTS.has(name) && location.pointer === undefined;
  return `${sideOf(location)} ${isWhole ? describePart(name, part) : describeDetail(change)}`;
}

function describePart(name: string, part: string): string {
  return name.endsWith('-required') ? `${part} required` : part;
}

function describeDetail(change: Change): string {
  const { pointer = '' } = change.location;
  const part = partOf(change.location);
  const words = [nounOfChange(change), pointer].filter((each) => each !== '').join(' ');
  return part === 'body' ? words : `${words} of ${part}`;
}

/** The noun of the rule, with the keyword where the rule is about several: `number range (minimum)`. */
export function nounOfChange({ rule, keyword }: Change): string {
  const isBound = keyword !== undefined && /^(min|max|exclusive)/.test(keyword);
  return isBound ? `${nounOf(rule)} (${keyword})` : nounOf(rule);
}

/** `required property`, of `request.property-required.added`. */
export function nounOf(rule: string): string {
  const name = nameOf(rule);
  return NOUNS[name] ?? name.replaceAll('-', ' ');
}

/** `property-required`, of `request.property-required.added`. */
function nameOf(rule: string): string {
  return rule.split('.')[1] as string;
}

/** `before → after`, or the one of them that there is; empty where the subject already names the value. */
export function describeValues({ rule, kind, before, after }: Change): string {
  if (NAMES_ITS_VALUE.has(nameOf(rule))) return '';
  const [from, to] = [before, after].map((value) => (value === undefined ? undefined : shorten(value)));
  if (kind === 'added') return to ?? '';
  if (kind === 'removed') return from ?? '';
  return `${from ?? 'nothing'} → ${to ?? 'nothing'}`;
}

/** Which clients the change can break, after the word "breaks". */
export function describeBreaks(change: Change): string {
  const breaks = brokenClients(change);
  if (breaks.length < change.breaks.length) return 'nothing';
  return breaks.length === 0 ? 'interoperability only' : breaks.join(', ');
}

/** Why the change does not fail; empty unless it is known. */
export function describeKnown({ known }: Change): string {
  return known ? `known until ${known.lastDay}: ${known.reason} (${known.owner})` : '';
}

/** The notice of a removal; empty where there was none. */
export function describeAnnouncement({ announced }: Change): string {
  if (!announced) return '';
  const { deprecatedIn, removedIn, replacedBy } = announced;
  const facts = [
    `deprecated${deprecatedIn === undefined ? '' : ` in ${deprecatedIn}`}`,
    ...(removedIn === undefined ? [] : [`removal announced for ${removedIn}`]),
    ...(replacedBy === undefined ? [] : [`replaced by ${replacedBy}`]),
  ];
  return facts.join(', ');
}

/** Which values the change adds and removes; empty where that was not computed. */
export function describeExplanation({ explanation }: Change): string {
  if (!explanation) return '';
  const { added, removed } = explanation;
  if (added === null && removed === null) return 'same values, written differently';
  const facts = [
    ...(added === null ? [] : [`values added: ${shorten(added)}`]),
    ...(removed === null ? [] : [`values removed: ${shorten(removed)}`]),
  ];
  return facts.join('; ');
}

/** JSON on one line, without what does not constrain a value. */
function shorten(value: Json): string {
  const text = JSON.stringify(value, (key, each) =>
    ANNOTATIONS.has(key) && typeof each === 'string' ? undefined : each,
  );
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text;
}

const MAX_LENGTH = 160;

const ANNOTATIONS = new Set(['description', 'example', 'title', 'x-open']);

/** Rules whose subject, or the place beside it, names the value. */
const NAMES_ITS_VALUE = new Set(['url', 'method', 'action', 'status', 'header']);

/** Rules about a parameter, a header or a body as a whole. */
const WHOLE_PARTS = new Set([
  'parameter',
  'parameter-required',
  'header',
  'header-required',
  'body',
  'body-required',
]);

const NOUNS: Readonly<Record<string, string>> = {
  url: 'URL',
  'error-code': 'error code',
  'property-required': 'required property',
  value: 'allowed value',
  'named-properties': 'names of properties',
};
