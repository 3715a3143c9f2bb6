/** The report for a person at a terminal: what is wrong first, then what was not asked, and the verdict as the last line. */
import type { Cause } from '../runner/causes.ts';
import type { CaseResult, Report } from '../runner/report.ts';
import { coverageLines } from './coverage-text.ts';
import { curlLine } from './curl.ts';
import type { Reporter } from './reporter.ts';
import { span, times } from './words.ts';

export const consoleReporter: Reporter = (report, { color }) => {
  const paint = painter(color);
  const sections = [
    violations(report, paint),
    known(report),
    stale(report),
    unasked(report),
    leftBehind(report),
    setApart(report),
    coverageLines(report.coverage),
    problem(report),
    [lastLine(report, paint)],
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
};

type Paint = (text: string, code: number) => string;

const RED = 31;
const GREEN = 32;
const YELLOW = 33;

function painter(color: boolean): Paint {
  return (text, code) => (color ? `\u001b[${code}m${text}\u001b[0m` : text);
}

function violations({ findings, target }: Report, paint: Paint): string[] {
  const unknown = findings.filter(({ knownBecause }) => knownBecause === undefined);
  return unknown.flatMap((cause) => [
    `${paint(cause.level === 'MUST' ? 'VIOLATION' : 'WARNING', cause.level === 'MUST' ? RED : YELLOW)} ${oneLine(cause)}`,
    `  ${cause.hint}`,
    `  ${where(cause)}`,
    `  ${curlLine(target?.name ?? '', cause.exchange.request)}`,
  ]);
}

function oneLine({ rule, clause, pointer, expected, actual }: Cause): string {
  return `${rule} (${clause})${pointer ? ` ${pointer}` : ''}: expected ${expected}, got ${shortened(actual)}`;
}

function where({ operations, statuses, microversions, count, cases }: Cause): string {
  const named =
    operations.length > 4
      ? `${operations.slice(0, 3).join(', ')} and ${operations.length - 3} more`
      : operations.join(', ');
  return `${named}; status ${statuses.join(', ')}; ${span(microversions)}; ${times(count)}, first in ${cases[0]}`;
}

function known({ findings }: Report): string[] {
  return findings
    .filter(({ knownBecause }) => knownBecause !== undefined)
    .map((cause) => `Known failure: ${oneLine(cause)}\n  ${where(cause)}\n  Reason: ${cause.knownBecause}`);
}

function stale({ staleKnownFailures }: Report): string[] {
  return staleKnownFailures.map((line) => `Known failure that is gone, so its line must go too: ${line}`);
}

function unasked({ cases }: Report): string[] {
  const groups = new Map<string, CaseResult[]>();
  for (const result of cases) {
    if (result.verdict === 'pass' || result.verdict === 'fail') continue;
    const key = `${result.verdict}: ${result.reason}`;
    groups.set(key, [...(groups.get(key) ?? []), result]);
  }
  return [...groups].map(
    ([key, results]) => `${capital(key)} — ${times(results.length, 'case')}, such as ${results[0]?.id}`,
  );
}

function leftBehind({ leftBehind: left }: Report): string[] {
  if (left.length === 0) return [];
  return ['Left behind on the target, to be removed by hand:', ...left.map((line) => `  ${line}`)];
}

function setApart({ setApart: apart }: Report): string[] {
  if (apart.length === 0) return [];
  const by = (why: string) => apart.filter((one) => one.why === why).map(({ header }) => header);
  const allowed = by('allowed by --allow-header');
  return [
    `Headers of the transport, set apart and not judged: ${by('transport').join(', ') || 'none'}.`,
    ...(allowed.length > 0 ? [`Headers set apart by --allow-header: ${allowed.join(', ')}.`] : []),
  ];
}

function problem({ problem: text }: Report): string[] {
  return text === null ? [] : [text];
}

function lastLine(report: Report, paint: Paint): string {
  const { verdict, summary, service, target, partial } = report;
  const word = { pass: paint('PASS', GREEN), fail: paint('FAIL', RED), error: paint('ERROR', YELLOW) }[
    verdict
  ];
  if (!target) return `${word}  ${service}: the target could not be judged`;
  const seconds = (Date.parse(report.finishedAt) - Date.parse(report.startedAt)) / 1000;
  const cases = Object.values(summary.cases).reduce((sum, count) => sum + count, 0);
  const place = ` at ${target.name} (${target.minimum} to ${target.maximum})`;
  const what = `${times(cases, 'case')}, ${times(summary.exchanges, 'call')}, ${summary.violations === 0 ? 'no violation' : times(summary.violations, 'violation')}`;
  const more = summary.knownFailures > 0 ? `, ${times(summary.knownFailures, 'known failure')}` : '';
  return `${word}  ${service}${place}: ${what}${more}, in ${seconds.toFixed(1)} s (seed ${report.seed})${partial ? ' — PARTIAL' : ''}`;
}

function shortened(text: string): string {
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The oldest and the newest; a dash where there are several. */
