/** The violations and warnings of a run, each with its call. */
import type { Cause } from '../../../runner/report/cause.ts';
import { renderCurl } from '../../curl.ts';
import { type Paint, RED, YELLOW } from '../../terminal-text.ts';
import { describeCause, describeOccurrences } from './cause-text.ts';

/** Four lines each, without those that are known. @param target the root in the calls */
export function renderViolations(findings: readonly Cause[], target: string, paint: Paint): string[] {
  const unknown = findings.filter(({ knownBy }) => knownBy === undefined);
  return unknown.flatMap((cause) => [
    `${cause.level === 'MUST' ? paint('VIOLATION', RED) : paint('WARNING', YELLOW)} ${describeCause(cause)}`,
    `  ${cause.hint}`,
    `  ${describeOccurrences(cause)}`,
    `  ${renderCurl(target, cause.exchange.request)}`,
  ]);
}
