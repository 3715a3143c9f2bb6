/** The report for a person at a terminal: violations first, then what was not run, and the verdict as the last line. */
import type { Report } from '../../../runner/report/report.ts';
import type { Reporter } from '../../reporter.ts';
import { GREEN, joinSections, makePaint, type Paint, RED, YELLOW } from '../../terminal-text.ts';
import { makeTextsVisible } from '../../visible-text.ts';
import { formatCount } from '../../words.ts';
import { listUnpassedCases } from '../unpassed-cases.ts';
import { secondsOf } from '../verdict-text.ts';
import { renderCoverage, renderNotRun } from './coverage-text.ts';
import { renderGuideline } from './guideline-table.ts';
import { renderKnownFailures } from './known-text.ts';
import { renderViolations } from './violations-text.ts';

export const consoleReporter: Reporter = (judged, { color }) => {
  const report = makeTextsVisible(judged);
  const paint = makePaint(color);
  const sections = [
    renderViolations(report.findings, report.target?.name ?? '', paint),
    renderKnownFailures(report),
    // Failed cases have findings, which are listed above.
    listUnpassedCases(report.cases).map(capitalise),
    renderLeftBehind(report),
    renderIgnoredHeaders(report),
    [...renderCoverage(report.coverage, report.depth), ...renderNotRun(report.notRun)],
    renderGuideline(report.guideline, paint),
    [...renderNetwork(report), ...renderConcurrency(report), ...renderProblem(report)],
    [renderVerdict(report, paint)],
  ];
  return joinSections(sections);
};

function renderLeftBehind({ leftBehind: left }: Report): string[] {
  if (left.length === 0) return [];
  return ['Left behind on the target, remove by hand:', ...left.map((line) => `  ${line}`)];
}

function renderIgnoredHeaders({ ignoredHeaders: ignored }: Report): string[] {
  if (ignored.length === 0) return [];
  const names = (wanted: string) => ignored.filter(({ why }) => why === wanted).map(({ header }) => header);
  const allowed = names('allowed by --allow-header');
  return [
    `Ignored headers (transport): ${names('transport').join(', ') || 'none'}.`,
    ...(allowed.length > 0 ? [`Ignored headers (--allow-header): ${allowed.join(', ')}.`] : []),
  ];
}

function renderNetwork({ network: { repeated, waited, because } }: Report): string[] {
  if (repeated === 0) return [];
  const causes = because.map(({ why, times: often }) => `${why}: ${often.toLocaleString('en')}`).join(', ');
  return [
    `Network: ${formatCount(repeated, 'call')} retried (${causes}), ${(waited / 1000).toFixed(1)} s of waiting in total.`,
  ];
}

function renderConcurrency({ concurrency: { cases, isFixed, repeatedAlone } }: Report): string[] {
  if (repeatedAlone === 0) return [];
  const then = isFixed ? '' : `; at the end, ${formatCount(cases, 'case')} ran at a time`;
  return [
    `Concurrency: the target answered 500 or with a violation while several cases ran, and ${formatCount(repeatedAlone, 'case')} ran again alone${then}.`,
  ];
}

function renderProblem({ problem: text }: Report): string[] {
  return text === null ? [] : [text];
}

function renderVerdict(report: Report, paint: Paint): string {
  const { service, target } = report;
  const word = {
    pass: paint('PASS', GREEN),
    fail: paint('FAIL', RED),
    error: paint('ERROR', YELLOW),
  }[report.verdict];
  if (!target) return `${word}  ${service}: the target could not be judged`;
  const name = target.isReference ? 'the reference server in this process' : target.name;
  const place = `${name} (${target.minimum} to ${target.maximum}), depth ${report.depth}`;
  const end = report.partial ? ' — PARTIAL' : '';
  const by = report.guideline ? `, by guideline ${report.guideline.edition}` : '';
  return `${word}  ${service} at ${place}${by}: ${formatCounts(report)}, in ${secondsOf(report).toFixed(1)} s (seed ${report.seed})${end}`;
}

function formatCounts({ summary, readOnly }: Report): string {
  const cases = Object.values(summary.cases).reduce((sum, count) => sum + count, 0);
  return [
    formatCount(cases, 'case'),
    formatCount(summary.exchanges, 'call'),
    summary.violations === 0 ? 'no violation' : formatCount(summary.violations, 'violation'),
    ...(summary.knownFailures > 0 ? [formatCount(summary.knownFailures, 'known failure')] : []),
    ...(summary.inBaseline > 0 ? [`${summary.inBaseline.toLocaleString('en')} in the baseline`] : []),
    ...(summary.cases.skipped > 0
      ? [`${readOnly ? 'read-only: ' : ''}${formatCount(summary.cases.skipped, 'case')} skipped`]
      : []),
    ...summary.unsent.map(({ what, times }) => `${formatCount(times, 'call')} not sent (${what})`),
  ].join(', ');
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
