import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jsonReporter } from '../../../reporters/run/json.ts';
import { SAMPLE } from '../../reporters/run/sample-report.ts';
import { interop } from '../captured-io.ts';

const folder = mkdtempSync(join(tmpdir(), 'interop-report-'));
const saved = join(folder, 'report.json');
const clean = join(folder, 'clean.json');
const other = join(folder, 'other.json');
const huge = join(folder, 'huge.json');
beforeAll(() => {
  const write = (file: string, report: typeof SAMPLE) =>
    writeFileSync(file, jsonReporter(report, { color: false }));
  write(saved, SAMPLE);
  write(clean, { ...SAMPLE, verdict: 'pass', findings: [] });
  writeFileSync(huge, '');
  // Without blocks on the disk.
  truncateSync(huge, 10_000_000_000);
  write(other, { ...SAMPLE, service: 'scheduler' });
});
afterAll(() => rmSync(folder, { recursive: true }));

const report = (...args: string[]) => interop(['report', ...args]);

describe('interop report', () => {
  it('renders a saved report', async () => {
    const { code, out } = await report(saved);
    expect(code).toBe(0);
    expect(out).toContain('VIOLATION header.undeclared (header) x-cloud');
  });

  it('finds the line of the document that was violated', async () => {
    const file = join(folder, 'report.sarif');
    const { code } = await report(saved, '--reporter', `sarif=${file}`);
    expect(code).toBe(0);
    const [{ results }] = JSON.parse(readFileSync(file, 'utf8')).runs;
    const { artifactLocation, region } = results[0].locations[0].physicalLocation;
    const lines = readFileSync(artifactLocation.uri, 'utf8').split('\n');
    expect(lines[region.startLine - 1]).toContain('description: Created.');
  });

  it('writes the summary of a job of GitHub', async () => {
    const file = join(folder, 'summary.md');
    const env = { GITHUB_STEP_SUMMARY: file };
    const { out } = await interop(['report', saved, '--reporter', 'github'], undefined, undefined, '', env);
    expect(out).toContain('::error file=spec/placement/');
    expect(readFileSync(file, 'utf8')).toContain('## ❌ FAIL placement');
  });

  it.each([
    ['worse', clean, saved, 1, '1 worse'],
    ['no worse', saved, clean, 0, '0 worse'],
  ])('compares two: %s', async (_what, before, after, expected, text) => {
    const { code, out } = await report(before, after);
    expect([code, out.includes(text)]).toEqual([expected, true]);
  });

  it.each([
    ['three', [saved, clean, saved]],
    ['two with --matrix', [saved, clean, '--matrix']],
  ])('lays runs beside each other: %s', async (_what, args) => {
    const { code, out } = await report(...args);
    expect([code, out.trimEnd().split('\n').at(-1)]).toEqual([
      0,
      `MATRIX  placement: ${args.length === 3 && args[2] === saved ? 3 : 2} runs, 3 causes`,
    ]);
  });

  it.each(['html', 'json', 'markdown'])('writes several runs as %s', async (name) => {
    const file = join(folder, `several.${name}`);
    expect((await report(saved, clean, saved, '--reporter', `${name}=${file}`)).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain('x-cloud');
  });

  it.each([
    ['no file', [], 'Name the report of a run'],
    ['a file that is not there', ['nowhere.json'], 'nowhere.json cannot be read (ENOENT)'],
    ['a huge file', [huge], 'has 10,000 MB, and at most 500 MB are read'],
    ['another file', ['package.json'], 'package.json is not a report of this program'],
    [
      'a third of another service',
      [saved, clean, other],
      'is a report of placement, and the other one of scheduler',
    ],
    ['two services', [saved, other], 'is a report of placement, and the other one of scheduler'],
    [
      'an unknown reporter',
      [saved, '--reporter', 'jnit'],
      'There is no reporter "jnit". Did you mean "junit"?',
    ],
    ['a format that two reports do not have', [saved, clean, '--reporter', 'sarif'], 'no reporter "sarif"'],
    [
      'a report in a folder that is not there',
      [saved, '--reporter', 'json=nowhere/a'],
      'cannot be written (ENOENT)',
    ],
    ['documents that are not there', [saved, '--documents', 'nowhere/'], 'nowhere/: no such folder'],
  ])('refuses %s', async (_what, args, message) => {
    const { code, out, err } = await report(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });
});
