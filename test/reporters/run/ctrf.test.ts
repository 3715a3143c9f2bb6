import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { ctrfReporter } from '../../../reporters/run/ctrf.ts';
import { HOSTILE } from './hostile-report.ts';
import { SAMPLE } from './sample-report.ts';

const folder = dirname(createRequire(import.meta.url).resolve('ctrf'));
const schema = JSON.parse(readFileSync(join(folder, 'ctrf-schema-0.0.json'), 'utf8'));
const ajv = new Ajv({ strict: false });
formats.default(ajv);
const isValid = ajv.compile(schema);

describe('the CTRF reporter', () => {
  it.each([
    ['the sample', SAMPLE],
    ['a hostile cloud', HOSTILE],
    ['a run without a target', { ...SAMPLE, target: null, cases: [] }],
  ])('writes what the public schema describes: %s', (_what, report) => {
    isValid(JSON.parse(ctrfReporter(report, { color: false })));
    expect(isValid.errors).toBeNull();
  });

  it('has a schema that can refuse', () => {
    const { results, ...rest } = JSON.parse(ctrfReporter(SAMPLE, { color: false }));
    expect(isValid({ ...rest, results: { ...results, more: 1 } })).toBe(false);
  });

  it('counts a blocked case as neither passed nor failed', () => {
    const { summary } = JSON.parse(ctrfReporter(SAMPLE, { color: false })).results;
    expect(summary).toMatchObject({ tests: 6, passed: 2, failed: 1, skipped: 1, other: 2 });
  });
});
