import { describe, expect, it } from 'vitest';
import { reportToJson } from '../../../../runner/report/report-json.ts';
import { readBaseline } from '../../../../runner/report/saved/read-baseline.ts';
import { SAMPLE } from '../../../reporters/run/sample-report.ts';

const whole = reportToJson({ ...SAMPLE, partial: false });
const reading = (text: string) => readBaseline(text, 'old.json', 'placement');

describe('a baseline is read', () => {
  it('from the report of a complete run', () => {
    expect(reading(JSON.stringify(whole)).name).toBe('old.json of 2026-01-01');
  });

  it('from the report of a version before depths, when every run was full', () => {
    const { depth: _depth, concurrency: _concurrency, ...older } = whole as Record<string, unknown>;
    expect(reading(JSON.stringify({ ...older, formatVersion: 2 })).report.depth).toBe('full');
  });

  it.each<[string, string, string]>([
    ['text', 'PASS', 'The baseline old.json is not JSON. Give the file that "interop run placement'],
    ['a file that was cut off', JSON.stringify(whole).slice(0, 500), 'is cut or damaged'],
    ['other JSON', '[]', 'is not a report of this program'],
    ['null', 'null', 'is not a report of this program'],
    [
      'an older form',
      JSON.stringify({ ...whole, formatVersion: 1 }),
      'has format version 1; this program reads 2 to 6',
    ],
    ['a part of a report', JSON.stringify({ ...whole, cases: [{}] }), 'is not a valid report: at /cases/0'],
    [
      'another service',
      JSON.stringify({ ...whole, service: 'compute' }),
      'is a report of compute, not of placement',
    ],
    [
      'a target that could not be judged',
      JSON.stringify({ ...whole, target: null }),
      'could not judge its target',
    ],
    ['a run that was ended', JSON.stringify({ ...whole, partial: true }), 'of a run that was ended early'],
  ])('and refused for %s', (_name, text, words) => {
    expect(() => reading(text)).toThrow(words);
  });
});
