import { describe, expect, it } from 'vitest';
import {
  countLevels,
  selectFindings,
} from '../../../../../reporters/page/findings/client/select-findings.js';
import { formatHash, parseView, wholeView } from '../../../../../reporters/page/findings/client/view.js';
import { renderRunMatrixPage } from '../../../../../reporters/reports/matrix/html.ts';
import { htmlReporter } from '../../../../../reporters/run/html.ts';
import { createRunPageData } from '../../../../../reporters/run/page/create-run-page-data.ts';
import type { Cause } from '../../../../../runner/report/cause.ts';
import type { Report } from '../../../../../runner/report/report.ts';
import { buildRunMatrix } from '../../../../../runner/report/saved/run-matrix.ts';
import { NORTH, SOUTH } from '../../../reports/sample-runs.ts';
import { SAMPLE } from '../../../run/sample-report.ts';

const data = createRunPageData(SAMPLE);
const whole = wholeView(data);

/** The case that has a finding only in the south is of the capability traits. */
function nameCase(report: Report): Report {
  const [first] = report.cases as [Report['cases'][number]];
  const named = { ...first, id: 'placement.traits.listed', capability: 'traits' };
  return {
    ...report,
    cases: [...report.cases, named],
    findings: report.findings.filter(({ pointer }, index) => index === 0 || pointer === 'x-south'),
  };
}

describe('a view of the findings', () => {
  it.each([
    ['', 3],
    ['#q=ETAG', 1],
    ['#q=etag+nothing', 0],
    ['#operation=getTrait', 3],
    ['#since=1.39', 3],
    ['#levels=known', 2],
    ['#levels=violation,warning', 1],
    ['#operation=nonsense&since=9.9&levels=', 0],
  ])('is read from %s', (hash, count) => {
    expect(selectFindings(data, parseView(hash, data))).toHaveLength(count);
  });

  it('has an address that gives it again', () => {
    const view = { ...whole, search: 'a & b', operation: 'getTrait', since: 1, levels: ['known'] };
    expect(parseView(formatHash(view, data), data)).toEqual(view);
    expect(formatHash(whole, data)).toBe('');
  });

  it('has the findings of a capability of the guideline, where the guideline judged it', () => {
    const [first] = SAMPLE.findings as [Cause];
    const report = {
      ...SAMPLE,
      findings: [{ ...first, cases: ['placement.a.fail'] }, ...SAMPLE.findings.slice(1)],
    };
    const judged = createRunPageData(report);
    expect(judged.capabilities).toEqual(['placement-traits']);
    const view = parseView('#capability=placement-traits', judged);
    expect(selectFindings(judged, view)).toHaveLength(1);
    expect(parseView(formatHash(view, judged), judged)).toEqual(view);
    expect(htmlReporter(report, { color: false })).toContain(
      '<a href="#capability=placement-traits"><code>placement-traits</code></a>',
    );
  });

  it('has the findings of a capability of one of many runs', () => {
    const saved = [NORTH, SOUTH].map((report, index) => ({
      file: `${index}.json`,
      report: nameCase(report),
    }));
    const page = renderRunMatrixPage(buildRunMatrix(saved));
    const many = JSON.parse(
      /<script type="application\/json"[^>]*>([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '',
    );
    const found = (hash: string) => selectFindings(many, parseView(hash, many)).length;
    expect(found('#capability=traits')).toBe(1);
    expect(found('#capability=traits&run=http%3A%2F%2Fnorth')).toBe(0);
    expect(found('')).toBe(2);
  });

  it('counts each level as if all were chosen', () => {
    expect(countLevels(data, { ...whole, levels: [] })).toEqual({ violation: 1, warning: 0, known: 2 });
  });
});
