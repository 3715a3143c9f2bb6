/**
 * `api-interop`: runs a conformance suite, as `interop run` does.
 *
 * @packageDocumentation
 */
import type { Report } from '../../runner/report/report.ts';
import type { ConformanceOptions } from './conformance-options.ts';

export type { ConformanceOptions, Report };

/**
 * Judges a service and reports. What the target does never throws: it is in the report, whose `verdict` is `pass`, `fail`, or
 * `error` where the target could not be judged.
 * @param service - `placement`, `scheduler`, or the path of a folder of documents
 * @throws an error that says what is wrong with the options
 */
export async function runConformance(service: string, options: ConformanceOptions = {}): Promise<Report> {
  const { judgeByOptions } = await import('./judge-by-options.ts');
  return judgeByOptions(service, options);
}
