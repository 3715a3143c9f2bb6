/** Reads the report of an earlier run as a baseline. */
import { InputError } from '../../../spec/openapi/reading/input-error.ts';
import { Baseline } from './baseline.ts';
import { isReport, readReport } from './read-report.ts';

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
  const report = readReport(text);
  if (!isReport(report)) return refuse(report.problem);
  if (report.service !== service) return refuse(`is a report of ${report.service}, not of ${service}`);
  if (report.target === null) return refuse('is of a run that could not judge its target');
  if (report.partial) return refuse('is of a run that was ended early');
  return new Baseline(report, file);
}
