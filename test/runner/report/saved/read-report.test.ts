import { describe, expect, it } from 'vitest';
import { renderComparisonJson } from '../../../../reporters/reports/json.ts';
import { jsonReporter } from '../../../../reporters/run/json.ts';
import { jsonlReporter } from '../../../../reporters/run/jsonl.ts';
import { REPORTERS } from '../../../../reporters/run/registry.ts';
import { compareReports } from '../../../../runner/report/saved/compare-reports.ts';
import { isReport, readReport } from '../../../../runner/report/saved/read-report.ts';
import { SAMPLE } from '../../../reporters/run/sample-report.ts';

const lines = jsonlReporter(SAMPLE, { color: false });

describe('a saved report', () => {
  it.each([
    ['JSON', jsonReporter(SAMPLE, { color: false })],
    ['JSON Lines', lines],
  ])('is read from %s as it was', (_form, text) => {
    expect(readReport(text)).toEqual(SAMPLE);
  });

  it('is recognised as cut wherever its lines end', () => {
    const rows = lines.trimEnd().split('\n');
    for (let kept = 1; kept < rows.length; kept += 1)
      expect(readReport(`${rows.slice(0, kept).join('\n')}\n`)).toEqual({
        problem: 'is cut: its last line is not the end of a run',
      });
    for (const cut of [1, 100]) expect(isReport(readReport(lines.slice(0, -cut)))).toBe(false);
  });

  it('is refused when a case is missing', () => {
    const rows = lines.split('\n');
    rows.splice(2, 1);
    expect(readReport(rows.join('\n'))).toEqual({ problem: 'has 5 cases, and its last line says 6' });
  });

  it.each([
    ['', 'is not JSON'],
    ['null', 'is not a report of this program'],
    ['[]', 'is not a report of this program'],
    [
      '{"format":"api-interop/report","formatVersion":99}',
      'has format version 99, which a newer program wrote; this',
    ],
    ['{"format":"api-interop/report","formatVersion":6}', 'is not a valid report'],
    [`${lines.split('\n')[0]}\nnonsense\n`, 'has no JSON object in line 2'],
    [jsonReporter(SAMPLE, { color: false }).slice(0, -10), 'is cut or damaged: it begins as a report'],
    [REPORTERS.html?.(SAMPLE, { color: false }) ?? '', 'is not JSON, but a page'],
    [REPORTERS.junit?.(SAMPLE, { color: false }) ?? '', 'is not JSON, but XML, such as JUnit'],
    [REPORTERS.ctrf?.(SAMPLE, { color: false }) ?? '', 'is not a report of this program, but CTRF'],
    [REPORTERS.sarif?.(SAMPLE, { color: false }) ?? '', 'is not a report of this program, but SARIF'],
    [renderComparisonJson(compareReports(SAMPLE, SAMPLE, 'a')), 'but a comparison of two'],
  ])('is refused: %.40s', (text, problem) => {
    const read = readReport(text);
    expect(isReport(read) ? '' : read.problem).toContain(problem);
  });
});
