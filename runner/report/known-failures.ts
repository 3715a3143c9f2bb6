/**
 * Known failures: violations that an operator accepts for a time, in a text file with a reason, an owner and a last day
 * above each. A line that matches nothing fails the run, and so does an expired one: the file never outlives its reasons.
 */

import { isVersionName, isWithin, type Microversion } from '../../spec/contract/microversion.ts';
import {
  type Comment,
  type CommentedLine,
  parseComment,
  readCommentedLines,
} from '../../spec/known/comment.ts';
import { matchesPattern } from '../../spec/known/pattern.ts';
import { InputError } from '../../spec/openapi/reading/input-error.ts';
import { type Finding, locationText } from '../finding.ts';

/** A line of the file. `*` in a word matches any characters. */
export interface KnownFailure extends Comment {
  rule: string;
  operation: string;
  status: string;
  /** The range of microversions; unbounded where absent. */
  since?: Microversion;
  until?: Microversion;
  /** Compared with the text that `locationText` gives. */
  pointer: string;
  /** `file:line`, for messages. */
  place: string;
}

/** A known-failures file with a syntax error. The CLI turns it into exit code 2. */
export class KnownFailuresError extends InputError {
  override name = 'KnownFailuresError';
}

/**
 * Reads lines of `rule operation status microversions pointer`, each with the comment above it. A comment covers the
 * lines below it up to a blank line or the next comment.
 * @param file for messages. @throws KnownFailuresError with the line and the expected form
 */
export function parseKnownFailures(text: string, file: string): KnownFailure[] {
  return readCommentedLines(text, file).map(parseLine);
}

/** True when the line matches the finding. */
export function isKnown(known: KnownFailure, finding: Finding): boolean {
  return isKnownAnswer(known, finding) && matchesPattern(known.pointer, locationText(finding.location));
}

/** True when the line is about the rule and the answer, wherever in the answer. */
export function isKnownAnswer(
  known: KnownFailure,
  { rule, operation, microversion, status }: Pick<Finding, 'rule' | 'operation' | 'microversion' | 'status'>,
): boolean {
  return (
    matchesPattern(known.rule, rule) &&
    matchesPattern(known.operation, operation) &&
    matchesPattern(known.status, String(status)) &&
    isWithin(microversion, known.since, known.until)
  );
}

const FORM =
  'Expected "RULE OPERATION STATUS MICROVERSIONS POINTER", with "*" for any, such as "header.missing getTrait 200 1.15..1.39 last-modified".';

function parseLine({ text, place, comment }: CommentedLine): KnownFailure {
  const refuse = (message: string): never => {
    throw new KnownFailuresError(`${place}: ${message}`);
  };
  const [rule, operation, status, range, pointer, ...rest] = text.split(/\s+/);
  if (!rule || !operation || !status || !range || !pointer || rest.length > 0)
    return refuse(`the line does not have five words. ${FORM}`);
  if (/^\*+$/.test(rule))
    return refuse(
      'the rule cannot be a mere "*". Name one rule, or several with a pattern such as "header.*".',
    );
  if (!/^[\dx*]{1,3}$/.test(status))
    return refuse(`"${status}" is not a status. Expected one such as 404, 4xx or *.`);
  return {
    rule,
    operation,
    status: status.replaceAll('x', '*'),
    ...parseRange(range, refuse),
    pointer,
    ...parseComment(comment, refuse),
    place,
  };
}

function parseRange(
  range: string,
  refuse: (message: string) => never,
): Pick<KnownFailure, 'since' | 'until'> {
  if (range === '*') return {};
  const [since = '', until = since] = range.split('..');
  if (!isVersionName(since) || !isVersionName(until))
    return refuse(`"${range}" is not a range of microversions. Expected 1.4, 1.4..1.9 or *.`);
  return { since, until };
}
