/** Writes the text of a reporter to its file, or to the standard output. */
import { writeFileSync } from 'node:fs';
import type { Io } from '../../io.ts';
import { UsageError } from '../../usage-error.ts';
import type { ReporterSetting } from './reporter-setting.ts';

/** @throws UsageError for a file that cannot be written */
export function writeReport({ file }: ReporterSetting, text: string, io: Pick<Io, 'out'>): void {
  if (file === undefined) {
    io.out(text);
    return;
  }
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new UsageError(`The report ${file} cannot be written (${(error as Error).message}).`);
  }
}
