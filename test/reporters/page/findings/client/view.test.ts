import { describe, expect, it } from 'vitest';
import {
  countLevels,
  selectFindings,
} from '../../../../../reporters/page/findings/client/select-findings.js';
import { formatHash, parseView, wholeView } from '../../../../../reporters/page/findings/client/view.js';
import { createRunPageData } from '../../../../../reporters/run/page/create-run-page-data.ts';
import { SAMPLE } from '../../../run/sample-report.ts';

const data = createRunPageData(SAMPLE);
const whole = wholeView(data);

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

  it('counts each level as if all were chosen', () => {
    expect(countLevels(data, { ...whole, levels: [] })).toEqual({ violation: 1, warning: 0, known: 2 });
  });
});
