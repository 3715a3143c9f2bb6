/** A run as annotations of GitHub, each violation at the line of the document that declares otherwise. */
import type { Cause } from '../../runner/report/cause.ts';
import type { Report } from '../../runner/report/report.ts';
import { parsePlace } from '../file-place.ts';
import { type Annotation, renderAnnotations } from '../github-annotations.ts';
import type { Reporter, ReporterOptions } from '../reporter.ts';
import { makeOneLine } from '../visible-text.ts';
import { describeCause, describeOccurrences } from './text/cause-text.ts';
import { countCauses, describeSubject, sortCauses } from './verdict-text.ts';

export const githubReporter: Reporter = (report, { locate }) => {
  const unknown = sortCauses(report.findings).filter(({ knownBy }) => knownBy === undefined);
  const annotations = [
    ...unknown.map((cause) => annotate(cause, locate)),
    ...listKnownFailureProblems(report),
    ...listProblems(report),
  ];
  const sum = `${report.verdict.toUpperCase()} ${describeSubject(report)}: ${countCauses(report)}`;
  return `${renderAnnotations(annotations, sum)}${makeOneLine(sum)}\n`;
};

function annotate(cause: Cause, locate: ReporterOptions['locate']): Annotation {
  const place = locate?.(cause);
  return {
    level: cause.level === 'MUST' ? 'error' : 'warning',
    ...(place !== undefined && parsePlace(place)),
    title: `${cause.rule} at ${cause.operation}`,
    text: [describeCause(cause), cause.hint, describeOccurrences(cause)].map(makeOneLine).join('\n'),
  };
}

function listKnownFailureProblems({ staleKnownFailures, endedKnownFailures }: Report): Annotation[] {
  return [
    ...staleKnownFailures.map((line) => `${line} matches nothing any more; remove the line.`),
    ...endedKnownFailures.map((line) => `${line}: its last day has passed.`),
  ].map((text) => ({ level: 'error', title: 'known failures', text: makeOneLine(text) }));
}

function listProblems({ problem, leftBehind }: Report): Annotation[] {
  return [
    ...(problem === null ? [] : [problem]),
    ...leftBehind.map((line) => `Left behind on the target, remove by hand: ${line}`),
  ].map((text) => ({ level: 'warning', title: 'api-interop', text: makeOneLine(text) }));
}
