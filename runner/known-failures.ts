/**
 * Known failures: departures that someone has looked at, kept in a text file with the reason over each line.
 * A line that no longer matches anything fails the run, so that the file never outlives its reasons.
 */
import { isMicroversion, isWithin, type Microversion } from '../spec/microversion.ts';
import type { Finding } from './finding.ts';

export interface KnownFailure {
  rule: string;
  operation: string;
  status: string;
  since?: Microversion;
  until?: Microversion;
  pointer: string;
  reason: string;
  /** `file:line`, for messages. */
  place: string;
}

/** A file of known failures that cannot be read as one. The CLI turns it into exit code 2. */
export class KnownFailuresError extends Error {
  override name = 'KnownFailuresError';
}

/**
 * Reads `rule operation status microversions pointer`, one a line, `*` for any, with at least one line of
 * `# reason` above; a blank line ends a reason.
 * @throws KnownFailuresError with the line and what would be right
 */
export function parseKnownFailures(text: string, file: string): KnownFailure[] {
  const known: KnownFailure[] = [];
  let reason: string[] = [];
  text.split('\n').forEach((line, index) => {
    const place = `${file}:${index + 1}`;
    if (line.trim() === '') reason = [];
    else if (line.startsWith('#')) reason.push(line.slice(1).trim());
    else known.push(parseLine(line, place, reason.join(' ')));
  });
  return known;
}

/** True when the finding is the one that the line is about. */
export function isKnown(known: KnownFailure, finding: Finding): boolean {
  return (
    known.rule === finding.rule &&
    matches(known.operation, finding.operation) &&
    matches(known.status, String(finding.status)) &&
    isWithin(finding.microversion, known.since, known.until) &&
    matches(known.pointer, finding.pointer)
  );
}

function matches(wanted: string, actual: string): boolean {
  return wanted === '*' || wanted === actual;
}

const FORM =
  'Expected "RULE OPERATION STATUS MICROVERSIONS POINTER", with "*" for any, such as "header.missing getTrait 200 1.15..1.39 last-modified".';

function parseLine(line: string, place: string, reason: string): KnownFailure {
  const [rule, operation, status, range, pointer, ...rest] = line.trim().split(/\s+/);
  if (!rule || !operation || !status || !range || !pointer || rest.length > 0) {
    throw new KnownFailuresError(`${place}: the line does not have five words. ${FORM}`);
  }
  if (reason === '')
    throw new KnownFailuresError(`${place}: no reason stands over the line. Write "# why" above it.`);
  return { rule, operation, status, pointer, reason, place, ...parseRange(range, place) };
}

function parseRange(range: string, place: string): Pick<KnownFailure, 'since' | 'until'> {
  if (range === '*') return {};
  const [since = '', until = since] = range.split('..');
  if (!isMicroversion(since) || !isMicroversion(until)) {
    throw new KnownFailuresError(
      `${place}: "${range}" is no range of microversions. Expected 1.4, 1.4..1.9 or *.`,
    );
  }
  return { since, until };
}
