/** What recorded traffic showed, for a person at a terminal. */
import { type Finding, locationText } from '../../../runner/finding.ts';
import type { TrafficSummary } from '../../../runner/traffic/traffic-judge.ts';
import { GREEN, joinSections, makePaint, RED, YELLOW } from '../../terminal-text.ts';
import { makeOneLine, makeTextsVisible } from '../../visible-text.ts';
import { formatCount } from '../../words.ts';
import { renderViolations } from './violations-text.ts';

export interface TrafficTextOptions {
  color: boolean;
  service: string;
  target: string;
  /** Calls that the target did not answer. */
  failures: number;
}

export function renderTraffic(
  summary: TrafficSummary,
  { color, service, target, failures }: TrafficTextOptions,
): string {
  const { calls, unjudged, operations, microversions, findings } = makeTextsVisible(summary);
  const paint = makePaint(color);
  const violations = findings.filter(
    ({ knownBy, level }) => knownBy === undefined && level === 'MUST',
  ).length;
  const known = findings.filter(({ knownBy }) => knownBy !== undefined).length;
  const counts = [
    `${formatCount(calls, 'call')} of ${formatCount(operations, 'operation')} at ${formatCount(microversions, 'version')}`,
    violations === 0 ? 'no violation' : formatCount(violations, 'violation'),
    ...(known > 0 ? [formatCount(known, 'known failure')] : []),
    ...(unjudged > 0
      ? [`${formatCount(unjudged, 'call')} not judged: their version is not in the documents`]
      : []),
    ...(failures > 0 ? [`${formatCount(failures, 'call')} without an answer`] : []),
  ];
  const word = violations === 0 ? paint('PASS', GREEN) : paint('FAIL', RED);
  return joinSections([
    renderViolations(findings, target, paint),
    [`${word}  ${service} at ${target}: ${counts.join(', ')}`],
  ]);
}

/** A line for what was found just now. */
export function renderFoundInTraffic(
  { level, rule, location, expected, actual, exchange: { request } }: Finding,
  { color }: { color: boolean },
): string {
  const paint = makePaint(color);
  const word = level === 'MUST' ? paint('VIOLATION', RED) : paint('WARNING', YELLOW);
  const place = locationText(location);
  const text = `${request.method} ${request.path}: ${rule}${place && ` ${place}`}: expected ${expected}, got ${actual}`;
  return `${word} ${makeOneLine(text)}\n`;
}

export function renderRecordStart({
  service,
  url,
  target,
  output,
}: Record<'service' | 'url' | 'target' | 'output', string>): string {
  return `Calls of ${service} to ${url} go to ${target}, are judged, and are written to ${output} without tokens. Ctrl-C ends it.\n`;
}
