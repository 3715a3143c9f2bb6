/** What the documents say of answers that no recorded answer shows: additions, and changes of what was not in them. */
import type { Change } from '../../../spec/diff/change.ts';
import type { Json } from '../../../spec/openapi/document.ts';
import type { EffectOutcome, Observed } from './effect.ts';

/** @param statuses those that were recorded; empty where no answer was */
export function observeChange(change: Change, statuses: ReadonlySet<number>): Observed | undefined {
  const [side, rule = '', kind] = change.rule.split('.');
  if (side !== 'response' || UNTOLD.has(rule)) return undefined;
  const status = Number(change.location.status);
  const isOfSuccess = status < 300;
  // Answers with another success than the recorded ones are those of another course of events.
  if (rule !== 'status' && isOfSuccess && statuses.size > 0 && !statuses.has(status)) return undefined;
  if (rule === 'status' && (kind === 'removed' || isOfSuccess)) return undefined;
  const outcome = outcomeOf(change);
  const { in: part, name, pointer } = change.location;
  return {
    kind: outcome === 'adds' ? 'answer-adds' : 'answer-changed',
    outcome,
    location: { in: part, ...(name !== undefined && { name }), ...(pointer && { pointer }) },
    // Errors have one form for all their statuses.
    ...(Number.isInteger(status) && isOfSuccess && { status }),
    expected: wordsOf(change, rule),
  };
}

/** Conditions repeat what the members say, and the order of checks shows in refused calls alone. */
const UNTOLD: ReadonlySet<string> = new Set([
  'condition',
  'check-order',
  'allow',
  'servers',
  'item-count',
  'property-count',
]);

const ADDING: ReadonlySet<string> = new Set([
  ...[
    'response.property.added',
    'response.header.added',
    'response.status.added',
    'response.media-type.added',
  ],
  ...['response.property-required.added', 'response.header-required.added', 'response.error-code.added'],
  ...['response.value.added', 'response.named-properties.added'],
]);

function outcomeOf({ rule, breaks }: Change): EffectOutcome {
  return ADDING.has(rule) || !breaks.includes('old clients on a new cloud') ? 'adds' : 'review';
}

function wordsOf({ kind, before, after, location }: Change, rule: string): string {
  if (rule === 'header') return Number(location.status) < 300 ? 'header' : 'header of errors';
  if (rule === 'status') return `status ${location.status}`;
  if (rule === 'property') return Number(location.status) < 300 ? 'member' : 'member of errors';
  const [from, to] = [before, after].map((value) => (value === undefined ? undefined : shorten(value)));
  const values = kind === 'changed' ? `${from} → ${to}` : (to ?? from ?? '');
  return `${rule.replaceAll('-', ' ')} ${values}`.trim();
}

/** A schema may be long. */
function shorten(value: Json): string {
  const text = JSON.stringify(value);
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
}

const MOST_CHARACTERS = 80;
