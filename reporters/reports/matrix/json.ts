/** Many runs for programs, in the form of run-matrix.schema.json. */
import type { RunMatrix } from '../../../runner/report/saved/run-matrix.ts';
import { levelOf } from '../../run/verdict-text.ts';

/** Raised whenever a property is added or changed. */
const VERSION = 1;

/** `runs` of a capability has the counts of cases in the order of the runs; of a cause it has indexes. */
export function renderRunMatrixJson({ service, runs, capabilities, mistakes }: RunMatrix): string {
  const json = {
    format: 'api-interop/run-matrix',
    formatVersion: VERSION,
    service,
    runs: runs.map(({ name, file, report }) => {
      const { target, verdict, partial, depth, startedAt, tool, documents, summary } = report;
      return { name, file, target, verdict, partial, depth, startedAt, tool, documents, summary };
    }),
    capabilities: capabilities.map(({ name, cells }) => ({ name, runs: cells })),
    causes: mistakes.map(({ cause, runs: having }) => {
      const { rule, clause, pointer, expected, operations, statuses, microversions, places } = cause;
      return {
        ...{ level: levelOf(cause), rule, clause, pointer, expected },
        ...{ operations, statuses, microversions, places, runs: having },
      };
    }),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}
