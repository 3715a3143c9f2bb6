/**
 * The JSON form of a report, which report.schema.json describes. Files that users keep as baselines have it, so its
 * keys stay as they are; those that the program calls by other names are translated here.
 */
import type { Report } from './report.ts';

/** The names of the program, with the keys of the JSON. */
const REPORT_KEYS = { ignoredHeaders: 'setApart' };
const COVERAGE_KEYS = { untriggeredReason: 'unprovoked' };
const BASELINE_KEYS = { fixed: 'mended' };

/** A value that `JSON.stringify` writes as report.schema.json describes. */
export function reportToJson(report: Report): object {
  return translate(report, { report: REPORT_KEYS, row: COVERAGE_KEYS, baseline: BASELINE_KEYS });
}

/** @param json a value that conforms to report.schema.json */
export function reportFromJson(json: object): Report {
  const keys = { report: swap(REPORT_KEYS), row: swap(COVERAGE_KEYS), baseline: swap(BASELINE_KEYS) };
  return translate(json as Report, keys) as Report;
}

type KeyNames = Readonly<Record<string, string>>;

function translate(report: Report, keys: Record<'report' | 'row' | 'baseline', KeyNames>): object {
  const { coverage, baseline } = report;
  return renameKeys(
    {
      ...report,
      coverage: coverage.map((row) => renameKeys(row, keys.row)),
      baseline: baseline && renameKeys(baseline, keys.baseline),
    },
    keys.report,
  );
}

function renameKeys(value: object, names: KeyNames): object {
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [names[key] ?? key, each]));
}

function swap(names: KeyNames): KeyNames {
  return Object.fromEntries(Object.entries(names).map(([ours, json]) => [json, ours]));
}
