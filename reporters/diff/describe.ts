/** A change in a few words. */
import type { Change, ChangeKind } from '../../spec/diff/change.ts';
import type { Json } from '../../spec/openapi/document.ts';
import { partOf, sideOf } from '../../spec/openapi/location.ts';

/** `+`, `-` or `~`: colour alone tells some readers nothing. */
export const SIGNS: Readonly<Record<ChangeKind, string>> = { added: '+', removed: '-', changed: '~' };

/** `response property /links/0/rel`, without what became of it. */
export function describeSubject(change: Change): string {
  const { rule, location } = change;
  const name = rule.split('.')[1] as string;
  const part = partOf(location);
  if (name === 'status') return `status ${location.status}`;
  if (part === '') return nounOf(rule);
  const isWhole = PARTS.has(name) && location.pointer === undefined;
  return `${sideOf(location)} ${isWhole ? wholeOf(name, part) : detailOf(change)}`;
}

function wholeOf(name: string, part: string): string {
  return name.endsWith('-required') ? `${part} required` : part;
}

function detailOf(change: Change): string {
  const { pointer = '' } = change.location;
  const part = partOf(change.location);
  const words = [nounOfChange(change), pointer].filter((each) => each !== '').join(' ');
  return part === 'body' ? words : `${words} of ${part}`;
}

/** `number range (minimum)` */
export function nounOfChange({ rule, keyword }: Change): string {
  return `${nounOf(rule)} ${ofSeveral(keyword)}`.trimEnd();
}

/** Which bound it is, where there is a lower and an upper one. */
function ofSeveral(keyword: string | undefined): string {
  return keyword !== undefined && /^(min|max|exclusive)/.test(keyword) ? `(${keyword})` : '';
}

/** `required property`, of `request.property-required.added`. */
export function nounOf(rule: string): string {
  const name = rule.split('.')[1] as string;
  return NAMES[name] ?? name.replaceAll('-', ' ');
}

/** What the value was and is, where that is short enough for a line. */
export function describeValues({ rule, kind, before, after }: Change): string {
  if (SAID.has(rule.split('.')[1] as string)) return '';
  const [was, is] = [before, after].map((value) => (value === undefined ? undefined : shortened(value)));
  if (kind === 'added') return is === undefined ? '' : is;
  if (kind === 'removed') return was === undefined ? '' : was;
  return `${was ?? 'nothing'} → ${is ?? 'nothing'}`;
}

export function describeBreaks({ breaks, explanation }: Change): string {
  if (explanation?.added === null && explanation.removed === null) return 'nobody';
  return breaks.length === 0 ? 'nobody but interoperability' : breaks.join(', ');
}

/** What clients were told of it before; empty where they were not. */
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

/** What a change means for the values themselves; empty where nobody worked it out. */
export function describeExplanation({ explanation }: Change): string {
  if (!explanation) return '';
  const { added, removed } = explanation;
  if (added === null && removed === null) return 'written in another way, for the same values';
  const facts = [
    ...(added === null ? [] : [`allowed now: ${shortened(added)}`]),
    ...(removed === null ? [] : [`not allowed any more: ${shortened(removed)}`]),
  ];
  return facts.join('; ');
}

function shortened(value: Json): string {
  const text = JSON.stringify(value, withoutWords);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** What is said to people about a value is no part of it. */
function withoutWords(key: string, value: unknown): unknown {
  return WORDS.has(key) && typeof value === 'string' ? undefined : value;
}

/** Rules whose subject or place says the value. */
const SAID = new Set(['url', 'method', 'status', 'header']);

const LONGEST = 160;

/** Rules that are about a parameter or a header as a whole. */
const PARTS = new Set([
  'parameter',
  'parameter-required',
  'header',
  'header-required',
  'body',
  'body-required',
]);

const WORDS = new Set(['description', 'example', 'title', 'x-open']);

const NAMES: Readonly<Record<string, string>> = {
  url: 'URL',
  'error-code': 'error code',
  'property-required': 'required property',
  value: 'allowed value',
  'named-properties': 'names of properties',
};
