import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { renderDiffMarkdown } from '../../../reporters/diff/markdown.ts';
import { escapeMarkdown } from '../../../reporters/markdown-text.ts';
import { renderComparisonMarkdown } from '../../../reporters/reports/markdown.ts';
import { renderRunMatrixMarkdown } from '../../../reporters/reports/matrix/markdown.ts';
import { markdownReporter } from '../../../reporters/run/markdown.ts';
import { makeOneLine } from '../../../reporters/visible-text.ts';
import { compareReports } from '../../../runner/report/saved/compare-reports.ts';
import { buildRunMatrix } from '../../../runner/report/saved/run-matrix.ts';
import { hostileComparison } from '../diff/sample-comparison.ts';
import { listForeignMarkup, readText } from '../markup.ts';
import { HOSTILE_RUNS } from '../reports/sample-runs.ts';
import { HOSTILE, HOSTILE_TEXT } from './hostile-report.ts';
import { reportWithCauses } from './page/many-causes.ts';
import { SAMPLE } from './sample-report.ts';

const parse = (text: string) => marked.parse(text, { async: false });
const hostile = markdownReporter(HOSTILE, { color: false });

describe('Markdown', () => {
  it.each([
    ['a run of a hostile cloud', hostile],
    ['two runs', renderComparisonMarkdown(compareReports(SAMPLE, HOSTILE, 'before.json'))],
    ['many runs', renderRunMatrixMarkdown(buildRunMatrix(HOSTILE_RUNS))],
    ['hostile documents', renderDiffMarkdown(hostileComparison())],
  ])('has no markup but its own: %s', (_what, text) => {
    expect(listForeignMarkup(parse(text))).toEqual([]);
  });

  it('is judged by a parser that finds markup', () => {
    expect(listForeignMarkup(parse('a <img src=x> and [b](c)'))).toEqual(['<img src=x>', '<a href="c">']);
  });

  it('shows what a hostile cloud says', () => {
    expect(readText(parse(hostile))).toContain(makeOneLine(HOSTILE_TEXT));
  });

  it.each(['&lt;b&gt; &amp;', '~~a~~', '*a* _b_', '# 1', '| a | b |', 'tell @someone'])(
    'shows %s as it is',
    (text) => {
      const html = parse(`- ${escapeMarkdown(text)}`);
      expect(listForeignMarkup(html)).toEqual([]);
      expect(readText(html).trim()).toBe(text);
      expect(html).not.toContain('@someone');
    },
  );

  it('fits into a comment of GitHub', () => {
    const long = 'x'.repeat(100_000);
    const lines = Array.from({ length: 5000 }, (_, index) => `${index} ${long}`);
    const { findings, ...many } = reportWithCauses(10_000);
    const exchange = {
      ...findings[0]?.exchange,
      request: { ...findings[0]?.exchange.request, body: 'y'.repeat(3000) },
    };
    const report = {
      ...many,
      findings: findings.map((cause) => ({ ...cause, pointer: long, expected: long, hint: long, exchange })),
      leftBehind: lines,
      staleKnownFailures: lines,
      notRun: lines.map((operation) => ({ operation, method: 'GET', path: '/', reason: long })),
    } as typeof SAMPLE;
    const text = markdownReporter(report, { color: false });
    expect(text.length).toBeLessThan(65_536);
    expect(text).toMatch(/… and 9,9\d\d causes more, which `interop report` shows/);
  });
});
