/**
 * Known failures: departures that someone has looked at, kept in a text file with the reason, an owner and an end over
 * them. A line that no longer matches anything fails the run, and so does one whose end has passed: the file never
 * outlives its reasons.
 */

import { isMicroversion, isWithin, type Microversion } from '../../spec/contract/microversion.ts';
import { InputError } from '../../spec/openapi/reading/input-error.ts';
import type { Finding } from '../finding.ts';
import { matchesPattern } from '../pattern.ts';
import { type Comment, parseComment } from './known-failure-comment.ts';

/** A line of the file. `*` in a word stands for any characters. */
export interface KnownFailure extends Comment {
  rule: string;
  operation: string;
  status: string;
  /** The range of microversions; open where absent. */
  since?: Microversion;
  until?: Microversion;
  pointer: string;
  /** `file:line`, for messages. */
  place: string;
}

/** A file of known failures that cannot be read as one. The CLI turns it into exit code 2. */
export class KnownFailuresError extends InputError {
  override name = 'KnownFailuresError';
}

/**
 * Reads `rule operation status microversions pointer`, one a line, and the comment above. A comment is about all lines
 * right below it, up to a blank line or the next comment.
 * @throws KnownFailuresError with the line and what would be right
 */
export function parseKnownFailures(text: string, file: string): KnownFailure[] {
  const known: KnownFailure[] = [];
  let comment: string[] = [];
  let ended = false;
  text.split(/\r?\n/).forEach((line, index) => {
    const place = `${file}:${index + 1}`;
    const isComment = line.startsWith('#');
    if (line.trim() === '' || (isComment && ended)) comment = [];
    if (isComment) comment.push(line);
    else if (line.trim() !== '') known.push(parseLine(line, place, comment));
    ended = !isComment;
  });
  return known;
}

/** True when the finding is one that the line is about. */
export function isKnown(known: KnownFailure, finding: Finding): boolean {
  return (
    matchesPattern(known.rule, finding.rule) &&
    matchesPattern(known.operation, finding.operation) &&
    matchesPattern(known.status, String(finding.status)) &&
    isWithin(finding.microversion, known.since, known.until) &&
    matchesPattern(known.pointer, finding.pointer)
  );
}

const FORM =
  'Expected "RULE OPERATION STATUS MICROVERSIONS POINTER", with "*" for any, such as "header.missing getTrait 200 1.15..1.39 last-modified".';

function parseLine(line: string, place: string, comment: readonly string[]): KnownFailure {
  const refuse = (message: string): never => {
    throw new KnownFailuresError(`${place}: ${message}`);
  };
  const [rule, operation, status, range, pointer, ...rest] = line.trim().split(/\s+/);
  if (!rule || !operation || !status || !range || !pointer || rest.length > 0)
    return refuse(`the line does not have five words. ${FORM}`);
  if (/^\*+$/.test(rule))
    return refuse('the rule cannot be any at all. Name one, or several such as "header.*".');
  if (!/^[\dx*]{1,3}$/.test(status))
    return refuse(`"${status}" is no status. Expected one such as 404, 4xx or *.`);
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
  if (!isMicroversion(since) || !isMicroversion(until))
    return refuse(`"${range}" is no range of microversions. Expected 1.4, 1.4..1.9 or *.`);
  return { since, until };
}
