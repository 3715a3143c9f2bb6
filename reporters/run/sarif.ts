/** A run in SARIF: a result for each cause, at the line of the document that declares otherwise. */
import type { Invocation, ReportingDescriptor, Result } from 'sarif';
import type { Cause } from '../../runner/report/cause.ts';
import type { Report } from '../../runner/report/report.ts';
import { maskVolatileValues } from '../../runner/report/volatile-values.ts';
import { CASE_RULES } from '../../runner/rules/case-rules.ts';
import { RULES } from '../../runner/rules/registry.ts';
import { renderCurl } from '../curl.ts';
import { parsePlace } from '../file-place.ts';
import type { Reporter, ReporterOptions } from '../reporter.ts';
import { renderSarif, sarifLocation } from '../sarif.ts';
import { describeCause, describeOccurrences } from './text/cause-text.ts';
import { sortCauses } from './verdict-text.ts';

export const sarifReporter: Reporter = (report, { locate }) => {
  const causes = sortCauses(report.findings);
  const ids = [...new Set(causes.map(({ rule }) => rule))].sort();
  const results = causes.map((cause) => formatResult(cause, report, locate));
  return renderSarif(ids.map(describeRule), results, { invocations: [describeRun(report)] }, report.tool);
};

function describeRun({ startedAt, finishedAt, verdict, problem }: Report): Invocation {
  return {
    executionSuccessful: verdict !== 'error',
    startTimeUtc: startedAt,
    endTimeUtc: finishedAt,
    ...(problem !== null && {
      toolExecutionNotifications: [{ level: 'error', message: { text: problem } }],
    }),
  };
}

function describeRule(id: string): ReportingDescriptor {
  const rule = [...RULES, ...CASE_RULES].find((each) => each.id === id);
  return { id, ...(rule && { shortDescription: { text: rule.requirement } }) };
}

function formatResult(cause: Cause, { target }: Report, locate: ReporterOptions['locate']): Result {
  const { rule, level, clause, operations, microversions, exchange, knownBecause } = cause;
  const place = locate?.(cause);
  const file = place === undefined ? undefined : parsePlace(place);
  return {
    ruleId: rule,
    level: level === 'MUST' ? 'error' : 'warning',
    message: { text: [describeCause(cause), cause.hint, describeOccurrences(cause)].join('\n') },
    locations: [
      {
        ...(file && sarifLocation(file.file, file.line)),
        logicalLocations: operations.map((name) => ({ name, kind: 'function' })),
      },
    ],
    partialFingerprints: { cause: formatFingerprint(cause) },
    ...(knownBecause !== undefined && {
      suppressions: [{ kind: 'external', status: 'accepted', justification: knownBecause }],
    }),
    properties: { clause, microversions, curl: renderCurl(target?.name ?? '', exchange.request) },
  };
}

/** Does not depend on the line, nor on values that differ from run to run. */
function formatFingerprint({ rule, operation, pointer, status }: Cause): string {
  return [rule, operation, status, maskVolatileValues(pointer)].join(' ');
}
