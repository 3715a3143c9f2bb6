/** Writes a report by each chosen reporter to its file, or to the standard output. */
import { appendFileSync } from 'node:fs';
import type { ReporterOptions } from '../../../reporters/reporter.ts';
import { REPORTERS } from '../../../reporters/run/registry.ts';
import type { Report } from '../../../runner/report/report.ts';
import { locateDeclarations } from '../../../spec/service-folder/locate-declarations.ts';
import type { Io } from '../../io.ts';
import { placesFor } from '../documents/relative-locations.ts';
import type { ReporterSetting } from './reporter-setting.ts';
import { writeReport } from './write-report.ts';

/**
 * @param documents the folder of the judged service; absent where it is not known
 * @throws UsageError for a file that cannot be written
 */
export function deliverReport(
  report: Report,
  reporters: readonly ReporterSetting[],
  documents: string | undefined,
  io: Io,
): void {
  const locate = documents === undefined ? undefined : locateWhenAsked(documents, io);
  for (const setting of reporters) {
    const render = REPORTERS[setting.name] as (typeof REPORTERS)[string];
    const color = setting.file === undefined && io.color;
    writeReport(setting, render(report, { color, ...(locate && { locate }) }), io);
  }
  if (reporters.some(({ name }) => name === 'github')) appendSummary(report, io);
}

/** The documents are read when a reporter asks for the first line, since most never do. */
function locateWhenAsked(folder: string, io: Io): NonNullable<ReporterOptions['locate']> {
  const shown = placesFor('sarif', io);
  let locate: ReturnType<typeof locateDeclarations> | undefined;
  return (cause) => {
    locate ??= locateDeclarations(folder);
    const place = locate(cause);
    return place && shown(place);
  };
}

/** GitHub shows what a step appends to this file on the page of the job. */
function appendSummary(report: Report, { env }: Io): void {
  const file = env.GITHUB_STEP_SUMMARY;
  if (file)
    appendFileSync(file, (REPORTERS.markdown as (typeof REPORTERS)[string])(report, { color: false }));
}
