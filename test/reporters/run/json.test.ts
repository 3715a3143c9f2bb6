import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { jsonReporter } from '../../../reporters/run/json.ts';
import { schemaProblems } from '../../../spec/contract/validate.ts';
import type { JsonSchema } from '../../../spec/openapi/document.ts';
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
