/** Effects of a move in words. */
import type { CallEffect, EffectKind } from '../../runner/migration/effects/effect.ts';
import { describeSchema } from './describe-schema.ts';

/** Quotes a name: plain in a terminal, as code in Markdown. */
export type Quote = (name: string) => string;

/** One sentence without a full stop. */
export function describeEffect(effect: CallEffect, quote: Quote): string {
  return SENTENCES[effect.kind](effect, { what: partName(effect, quote), quote });
}

/** What an effect needs to be sent; undefined where it needs nothing. */
export function describeNeeded({ kind, schema }: CallEffect): string | undefined {
  return schema !== undefined && NEEDING.has(kind) ? describeSchema(schema) : undefined;
}

const NEEDING: ReadonlySet<EffectKind> = new Set([
  ...([
    'parameter-required',
    'parameter-value-refused',
    'body-required',
    'member-required',
    'unseen-value',
  ] as const),
  ...(['value-refused', 'form-refused', 'answer-form-changed', 'answer-member-removed'] as const),
]);

interface Words {
  /** The part of the call. */
  what: string;
  quote: Quote;
}

const SENTENCES: Readonly<Record<EffectKind, (effect: CallEffect, words: Words) => string>> = {
  'operation-removed': () => 'there is no such call any longer',
  'parameter-required': (_effect, { what }) => `${what} is required`,
  'parameter-refused': (_effect, { what }) => `${what} is refused`,
  'parameter-ignored': (_effect, { what }) => `${what} is ignored`,
  'parameter-value-refused': ({ expected }, { what }) =>
    `the value of ${what} is refused: expected ${expected}`,
  'parameter-repetition-refused': (_effect, { what }) => `${what} is refused when it is repeated`,
  'parameter-repetition-changed': ({ expected }, { what }) => `${what} is repeated, which causes ${expected}`,
  'body-required': () => 'a body is required',
  'body-ignored': () => 'the body is ignored',
  'member-required': (_effect, { what }) => `${what} is required`,
  'member-refused': (_effect, { what }) => `${what} is refused`,
  'value-refused': ({ expected }, { what }) => `the value of ${what} is refused: expected ${expected}`,
  'form-refused': ({ expected }, { what }) => `${what} has another form: expected ${expected}`,
  'unseen-value': (_effect, { what }) => `${what} has another form, and its value cannot be seen here`,
  'no-longer-refused': () => 'the call is accepted, which was refused before',
  'status-changed': ({ expected, status }) => `the answer has ${expected}, not ${status}`,
  'answer-without-body': () => 'the answer has no body',
  'answer-member-removed': (_effect, { what }) => `${what} is gone`,
  'answer-form-changed': ({ expected }, { what }) => `${what} has another form: ${expected}`,
  'answer-value-changed': ({ expected }, { what }) => `${what} has other values: expected ${expected}`,
  'answer-changed': ({ expected }, { what }) => `${what} changes: ${expected}`,
  'answer-adds': (effect, words) => describeAddition(effect, words),
  'header-removed': (_effect, { what }) => `${what} is gone`,
  'behaviour-changed': ({ expected }) => expected,
};

/** What an answer has more; the effect says in its own words what kind of part it is. */
function describeAddition({ expected, location }: CallEffect, { what, quote }: Words): string {
  switch (expected) {
    case 'member':
    case 'header':
      return what;
    case 'member of errors':
      return `${quote(location.pointer ?? '')} of errors`;
    case 'header of errors':
      return `${what} of errors`;
    default:
      return /^(status|error code)/.test(expected) ? expected : `${what} (${expected})`;
  }
}

function partName({ location: { in: part, name = '', pointer } }: CallEffect, quote: Quote): string {
  switch (part) {
    case 'query':
      return `the query parameter ${quote(name)}`;
    case 'request-body':
      return pointer === undefined ? 'the body' : `${quote(pointer)} of the body`;
    case 'body':
      return pointer === undefined ? 'the answer' : `${quote(pointer)} of the answer`;
    case 'header':
      return `the header ${quote(name)}`;
    default:
      return name === '' ? 'the answer' : quote(name);
  }
}
