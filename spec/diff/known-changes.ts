/**
 * Known changes: differences that the authors of an API accept for a time, in a text file with a reason, an owner and a last
 * day above each. A line that matches nothing fails the comparison, and so does an expired one.
 */

import { type Comment, type CommentedLine, parseComment, readCommentedLines } from '../known/comment.ts';
import { matchesPattern } from '../known/pattern.ts';
import { partOf } from '../openapi/location.ts';
import { InputError } from '../openapi/reading/input-error.ts';
import type { Change } from './change.ts';

/** A line of the file. `*` in a word matches any characters. */
export interface KnownChange extends Comment {
  rule: string;
  operation: string;
  /** Compared with the text that `formatLocation` gives. */
  location: string;
  /** `file:line`, for messages. */
  place: string;
}

/** A file of known changes with a syntax error. The CLI turns it into exit code 2. */
export class KnownChangesError extends InputError {
  override name = 'KnownChangesError';
}

/** What is left of a comparison: what is not known, and the lines that have no use. */
export interface KnownChangesResult {
  /** All changes; `known` is set where a line matches. */
  changes: Change[];
  /** Lines that matched no change. */
  unused: KnownChange[];
  /** Lines whose last day has passed; they excuse nothing. */
  ended: KnownChange[];
}

/**
 * Reads lines of `rule operation location`, each with the comment above it.
 * @param file for messages @throws KnownChangesError with the line and the expected form
 */
export function parseKnownChanges(text: string, file: string): KnownChange[] {
  return readCommentedLines(text, file).map(parseLine);
}

/** Marks the changes that a line matches. @param today `2026-11-21` */
export function applyKnownChanges(
  changes: readonly Change[],
  lines: readonly KnownChange[],
  today: string,
): KnownChangesResult {
  const ended = lines.filter(({ lastDay }) => lastDay < today);
  const used = new Set<KnownChange>();
  const marked = changes.map((change) => {
    const matching = lines.filter((line) => isKnownChange(line, change));
    for (const line of matching) used.add(line);
    const line = matching.find((each) => !ended.includes(each));
    return line ? { ...change, known: commentOf(line) } : change;
  });
  const unused = lines.filter((line) => !used.has(line) && !ended.includes(line));
  return { changes: marked, unused, ended };
}

/** The location in one word: `query:limit`, `header:etag`, `body`, `/links/0/rel` in a body, `status:404`, `operation`. */
export function formatLocation({ location }: Change): string {
  const { status, pointer = '' } = location;
  const part = partOf(location);
  if (part === '') return status === undefined ? 'operation' : `status:${status}`;
  if (part === 'body') return pointer || part;
  return `${part.replace(' ', ':')}${pointer}`;
}

function isKnownChange({ rule, operation, location }: KnownChange, change: Change): boolean {
  return (
    matchesPattern(rule, change.rule) &&
    matchesPattern(operation, change.operation) &&
    matchesPattern(location, formatLocation(change))
  );
}

function commentOf({ reason, owner, lastDay }: KnownChange): Comment {
  return { reason, owner, lastDay };
}

const FORM =
  'Expected "RULE METHOD URL LOCATION", with "*" for any, such as "request.parameter.removed GET /pets query:limit" or "response.property.* GET /pets /name".';

/** An operation has spaces in it: the rule is the first word, and the location the last. */
function parseLine({ text, place, comment }: CommentedLine): KnownChange {
  const refuse = (message: string): never => {
    throw new KnownChangesError(`${place}: ${message}`);
  };
  const [rule = '', ...words] = text.split(/\s+/);
  const location = words.pop() ?? '';
  if (words.length === 0) return refuse(`the line has no operation or no location. ${FORM}`);
  if (/^\*+$/.test(rule))
    return refuse(
      'the rule cannot be a mere "*". Name one rule, or several with a pattern such as "response.*".',
    );
  return { rule, operation: words.join(' '), location, ...parseComment(comment, refuse), place };
}
