import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { jsonReporter } from '../../../reporters/run/json.ts';
import { jsonlReporter } from '../../../reporters/run/jsonl.ts';
import { reportFromJson } from '../../../runner/report/report-json.ts';
import { readReport } from '../../../runner/report/saved/read-report.ts';
import { joinReportLines } from '../../../runner/report/saved/report-lines.ts';
import { schemaProblems } from '../../../spec/contract/validate.ts';
import type { JsonSchema } from '../../../spec/openapi/document.ts';
import { HOSTILE } from './hostile-report.ts';
import { SAMPLE } from './sample-report.ts';

const schema = JSON.parse(
  readFileSync(new URL('../../../runner/report/report.schema.json', import.meta.url), 'utf8'),
) as JsonSchema;
const written = () => JSON.parse(jsonReporter(SAMPLE, { color: false }));

describe('the JSON reporter', () => {
  it('writes what the published schema describes', () => {
    expect(schemaProblems(schema, written())).toEqual([]);
  });

  it.each([
    ['a report of a hostile cloud', jsonReporter(HOSTILE, { color: false })],
    ['the lines of a report', jsonlReporter(SAMPLE, { color: false })],
    ['the lines of a hostile cloud', jsonlReporter(HOSTILE, { color: false })],
  ])('writes what the schema describes, and what is read again: %s', (_what, text) => {
    const joined = joinReportLines(text);
    const json = 'lines' in joined ? joined.lines : JSON.parse(text);
    expect(schemaProblems(schema, json)).toEqual([]);
    expect(readReport(text)).toEqual(reportFromJson(json));
  });

  it.each([
    ['an unknown property', (report: Record<string, unknown>) => ({ ...report, extra: 1 })],
    ['a missing property', ({ seed: _seed, ...report }: Record<string, unknown>) => report],
    ['an unknown verdict', (report: Record<string, unknown>) => ({ ...report, verdict: 'maybe' })],
  ])('has a schema that refuses %s', (_what, change) => {
    expect(schemaProblems(schema, change(written()))).not.toEqual([]);
  });

  it('has a schema that refuses a token in an exchange', () => {
    const report = written();
    report.findings[0].exchange.request.headers['x-auth-token'] = 'secret';
    expect(schemaProblems(schema, report)).not.toEqual([]);
  });
});
