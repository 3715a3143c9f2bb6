import { describe, expect, it } from 'vitest';
import { reportFromJson, reportToJson } from '../../../runner/report/report-json.ts';
import { SAMPLE } from '../../reporters/run/sample-report.ts';

describe('the JSON form of a report', () => {
  it('keeps the keys that stored reports have', () => {
    const json = reportToJson(SAMPLE) as Record<string, never>;
    expect(json).toMatchObject({ setApart: [{ header: 'date' }, { header: 'x-proxy' }] });
    expect(json).toMatchObject({ baseline: { mended: [{ rule: 'header.missing' }] } });
    expect(json).toHaveProperty('coverage.2.unprovoked', 'Needs an allocation.');
    expect(json).toHaveProperty('findings.1.pointer', 'etag');
  });

  it('is read back as the same report', () => {
    const json = JSON.parse(JSON.stringify(reportToJson(SAMPLE)));
    expect(reportFromJson(json)).toEqual(JSON.parse(JSON.stringify(SAMPLE)));
  });

  it('may have no baseline', () => {
    const report = { ...SAMPLE, baseline: null };
    expect(reportToJson(report)).toMatchObject({ baseline: null });
    expect(reportFromJson(reportToJson(report))).toEqual(report);
  });
});
