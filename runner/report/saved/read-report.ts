/** Reads a report that an earlier run wrote: as JSON, or as lines of it. */
import { readFileSync } from 'node:fs';
import { firstProblem } from '../../../spec/contract/validate.ts';
import type { JsonSchema } from '../../../spec/openapi/document.ts';
import { parseJson } from '../../exchange.ts';
import { FORMAT_VERSION, type Report } from '../report.ts';
import { reportFromJson } from '../report-json.ts';
import { joinReportLines } from './report-lines.ts';

/** Why a text is no report: what follows the name of its file in a message, such as `is not JSON`. */
export interface NoReport {
  problem: string;
}

/** Reports of format versions 2 and later are read. */
export function readReport(text: string): Report | NoReport {
  const joined = joinReportLines(text);
  if ('problem' in joined) return joined;
  const json = upgrade((joined.lines ?? parseJson(text)) as Report | undefined);
  if (json === undefined) return { problem: 'is not JSON' };
  if (json === null || json.format !== 'api-interop/report')
    return { problem: 'is not a report of this program' };
  if (json.formatVersion !== FORMAT_VERSION)
    return {
      problem: `has format version ${json.formatVersion}, and this program reads ${FORMAT_VERSION}`,
    };
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

/** Version 3 did not list the operations that no case calls. */
function upgrade(json: Report | undefined): Report | undefined {
  const upgraded = upgradeFrom2(json);
  if ((upgraded?.formatVersion as number | undefined) !== 3) return upgraded;
  return { ...(upgraded as Report), formatVersion: FORMAT_VERSION, notRun: [] };
}

/** Version 2 had no depths (every run was full), no login, and did not say how many cases ran at once. */
function upgradeFrom2(json: Report | undefined): Report | undefined {
  if ((json?.formatVersion as number | undefined) !== 2) return json;
  const { target, summary, ...report } = json as Report;
  return {
    ...report,
    target: target && { ...target, isReference: false },
    summary: { ...summary, unsent: [] },
    formatVersion: 3 as typeof FORMAT_VERSION,
    depth: 'full',
    login: null,
    outlook: null,
    concurrency: { cases: 1, isFixed: true, repeatedAlone: 0 },
  };
}

const SCHEMA = JSON.parse(
  readFileSync(new URL('../report.schema.json', import.meta.url), 'utf8'),
) as JsonSchema;
