/** Reads the report of an earlier run as a baseline, and refuses what cannot be one. */

import { readFileSync } from 'node:fs';
import { firstProblem } from '../../spec/contract/validate.ts';
import type { JsonSchema } from '../../spec/openapi/document.ts';
import { InputError } from '../../spec/openapi/reading/input-error.ts';
import { parseJson } from '../exchange.ts';
import { Baseline } from './baseline.ts';
import { FORMAT_VERSION, type Report } from './report.ts';

/** A file that cannot be a baseline. The CLI turns it into exit code 2. */
export class BaselineError extends InputError {
  override name = 'BaselineError';
}

/**
 * A report that judged nothing, or was ended early, is refused: what it did not ask would count as new.
 * @param service the one that is judged now
 * @throws BaselineError with what would be right
 */
export function readBaseline(text: string, file: string, service: string): Baseline {
  const refuse = (words: string): never => {
    throw new BaselineError(
      `The baseline ${file} ${words}. Give what "interop run ${service} --reporter json=FILE" wrote of a whole run.`,
    );
  };
  const report = parseJson(text) as Report | undefined;
  if (report === undefined) return refuse('is not JSON');
  if (report?.format !== 'api-interop/report') return refuse('is no report of this program');
  if (report.formatVersion !== FORMAT_VERSION)
    return refuse(
      `is a report of format ${report.formatVersion}, and this program reads format ${FORMAT_VERSION}`,
    );
  const problem = firstProblem(SCHEMA, report);
  if (problem)
    return refuse(`is not a whole report: ${problem.pointer || '/'} was expected ${problem.expected}`);
  if (report.service !== service) return refuse(`is a report of ${report.service}, and not of ${service}`);
  if (report.target === null) return refuse('is of a run that could not judge its target');
  if (report.partial) return refuse('is of a run that was ended early');
  return new Baseline(report, file);
}

const SCHEMA = JSON.parse(
  readFileSync(new URL('./report.schema.json', import.meta.url), 'utf8'),
) as JsonSchema;
