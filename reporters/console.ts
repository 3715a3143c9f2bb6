/** The report for a person at a terminal: what is wrong first, then what was not asked, and the verdict as the last line. */

import type { CaseResult, Report } from '../runner/report/report.ts';
import { maskVolatileValues } from '../runner/report/volatile-values.ts';
import { whatIsWrong, whereSeen } from './cause-text.ts';
import { coverageLines } from './coverage-text.ts';
import { curlLine } from './curl.ts';
import { knownLines } from './known-text.ts';
import type { Reporter } from './reporter.ts';
import { times } from './words.ts';

export const consoleReporter: Reporter = (report, { color }) => {
  const paint = painter(color);
  const sections = [
    violations(report, paint),
    knownLines(report),
    unasked(report),
    leftBehind(report),
    setApart(report),
    coverageLines(report.coverage),
    [...network(report), ...problem(report)],
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
  const unknown = findings.filter(({ knownBy }) => knownBy === undefined);
  return unknown.flatMap((cause) => [
    `${paint(cause.level === 'MUST' ? 'VIOLATION' : 'WARNING', cause.level === 'MUST' ? RED : YELLOW)} ${whatIsWrong(cause)}`,
    `  ${cause.hint}`,
    `  ${whereSeen(cause)}`,
    `  ${curlLine(target?.name ?? '', cause.exchange.request)}`,
  ]);
}

function unasked({ cases }: Report): string[] {
  const groups = new Map<string, CaseResult[]>();
  for (const result of cases) {
    if (result.verdict === 'pass' || result.verdict === 'fail') continue;
    const key = `${result.verdict}: ${shortened(result.reason ?? '')}`;
    groups.set(key, [...(groups.get(key) ?? []), result]);
  }
  return [...groups].map(
    ([key, results]) => `${capital(key)} — ${times(results.length, 'case')}, such as ${results[0]?.id}`,
  );
}

/** Of what a run that only reads cannot ask, the coverage says more. */
function shortened(reason: string): string {
  return maskVolatileValues(reason).replace(/^(it would write), .*/, '$1');
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

function network({ network: { repeated, waited, because } }: Report): string[] {
  if (repeated === 0) return [];
  const causes = because.map(({ why, times: often }) => `${why}: ${often.toLocaleString('en')}`).join(', ');
  return [
    `The network: ${times(repeated, 'call')} sent again (${causes}), after ${(waited / 1000).toFixed(1)} s of waiting in all.`,
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
  const { knownFailures, inBaseline } = summary;
  const known = knownFailures > 0 ? `, ${times(knownFailures, 'known failure')}` : '';
  const more = known + (inBaseline > 0 ? `, ${inBaseline.toLocaleString('en')} in the baseline` : '');
  const asked = report.readOnly ? `, read-only: ${times(summary.cases.skipped, 'case')} skipped` : '';
  return `${word}  ${service}${place}: ${what}${more}${asked}, in ${seconds.toFixed(1)} s (seed ${report.seed})${partial ? ' — PARTIAL' : ''}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
