/** Reads the report of an earlier run as a baseline. */
import { readFileSync } from 'node:fs';
import { firstProblem } from '../../spec/contract/validate.ts';
import type { JsonSchema } from '../../spec/openapi/document.ts';
import { InputError } from '../../spec/openapi/reading/input-error.ts';
import { parseJson } from '../exchange.ts';
import { Baseline } from './baseline.ts';
import { FORMAT_VERSION, type Report } from './report.ts';
import { reportFromJson } from './report-json.ts';

/** A file that cannot be used as a baseline. The CLI turns it into exit code 2. */
export class BaselineError extends InputError {
  override name = 'BaselineError';
}

/**
 * Refuses the report of a run that judged nothing or was ended early: what that run did not reach would count as new.
 * @param service the name of the service that the run judges
 * @throws BaselineError with the reason and the kind of file to give
 */
export function readBaseline(text: string, file: string, service: string): Baseline {
  const refuse = (problem: string): never => {
    throw new BaselineError(
      `The baseline ${file} ${problem}. Give the file that "interop run ${service} --reporter json=FILE" wrote for a complete run.`,
    );
  };
  const json = upgrade(parseJson(text) as Report | undefined);
  if (json === undefined) return refuse('is not JSON');
  if (json?.format !== 'api-interop/report') return refuse('is not a report of this program');
  if (json.formatVersion !== FORMAT_VERSION)
    return refuse(`has format version ${json.formatVersion}, and this program reads ${FORMAT_VERSION}`);
  const schemaProblem = firstProblem(SCHEMA, json);
  if (schemaProblem)
    return refuse(
      `is not a valid report: at ${schemaProblem.pointer || '/'}, expected ${schemaProblem.expected}`,
    );
  const report = reportFromJson(json);
  if (report.service !== service) return refuse(`is a report of ${report.service}, not of ${service}`);
  if (report.target === null) return refuse('is of a run that could not judge its target');
  if (report.partial) return refuse('is of a run that was ended early');
  return new Baseline(report, file);
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
  readFileSync(new URL('./report.schema.json', import.meta.url), 'utf8'),
) as JsonSchema;
