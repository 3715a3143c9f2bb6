/** Reads a report that an earlier run wrote: as JSON, or as lines of it. */
import { readFileSync } from 'node:fs';
import { firstProblem } from '../../../spec/contract/validate.ts';
import type { JsonSchema } from '../../../spec/openapi/document.ts';
import { parseJson } from '../../exchange.ts';
import { FORMAT_VERSION, type Report } from '../report.ts';
import { reportFromJson } from '../report-json.ts';
import { joinReportLines } from './report-lines.ts';
import { upgradeReport } from './upgrade-report.ts';

/** Why a text is no report: what follows the name of its file in a message, such as `is not JSON`. */
export interface NoReport {
  problem: string;
}

/** Reports of format versions 2 and later are read. */
export function readReport(text: string): Report | NoReport {
  const joined = joinReportLines(text);
  if ('problem' in joined) return joined;
  const json = upgradeReport(joined.lines ?? parseJson(text)) as Report | undefined;
  if (json === undefined) return { problem: isCutReport(text) ? CUT_JSON : `is not JSON${nameForm(text)}` };
  if (json === null || json.format !== 'api-interop/report')
    return { problem: `is not a report of this program${nameForm(text)}` };
  if (json.formatVersion !== FORMAT_VERSION) return { problem: describeVersion(json.formatVersion) };
  const invalid = firstProblem(SCHEMA, json);
  if (invalid)
    return {
      problem: `is not a valid report: at ${invalid.pointer || '/'}, expected ${invalid.expected}`,
    };
  return reportFromJson(json);
}

export function isReport(read: Report | NoReport): read is Report {
  return 'format' in read;
}

const CUT_JSON = 'is cut or damaged: it begins as a report, and is no whole JSON';

function isCutReport(text: string): boolean {
  return /^\s*\{\s*"format":\s*"api-interop\/report"/.test(text);
}

/** What else the file seems to be, in words that follow `is not JSON`. */
function nameForm(text: string): string {
  const start = text.slice(0, 1000);
  return FORMS.find(([form]) => form.test(start))?.[1] ?? '';
}

const FORMS: readonly [RegExp, string][] = [
  [/^\s*<!doctype html/i, ', but a page'],
  [/^\s*<\?xml/, ', but XML, such as JUnit'],
  [/"reportFormat":\s*"CTRF"/, ', but CTRF'],
  [/"\$schema":\s*"[^"]*sarif/, ', but SARIF'],
  [/"format":\s*"api-interop\/report-comparison"/, ', but a comparison of two'],
];

function describeVersion(version: unknown): string {
  const newer = typeof version === 'number' && version > FORMAT_VERSION;
  const writer = newer ? ', which a newer program wrote' : '';
  return `has format version ${version}${writer}; this program reads 2 to ${FORMAT_VERSION}`;
}

const SCHEMA = JSON.parse(
  readFileSync(new URL('../report.schema.json', import.meta.url), 'utf8'),
) as JsonSchema;
