/** Reads `--reporter NAME[=FILE]`. */
import { UsageError } from '../../usage-error.ts';
import { readName } from '../arguments.ts';
import { requireWritable } from '../read-input.ts';

export interface ReporterSetting {
  name: string;
  /** Absent for the standard output. */
  file?: string;
}

/** @param names of all reporters. @throws UsageError for an unknown reporter, and for a file that cannot be written */
export function readReporter(text: string, names: readonly string[]): ReporterSetting {
  const [name, ...rest] = text.split('=');
  const file = rest.join('=');
  readName('reporter', name, names);
  if (rest.length === 0) return { name: name as string };
  if (file === '')
    throw new UsageError(`--reporter ${text} names no file. Expected --reporter ${name}=FILE.`);
  requireWritable(file);
  return { name: name as string, file };
}
