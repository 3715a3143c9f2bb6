/** `interop guideline export`: prints a guideline in OpenStack's JSON, schema 2.0. */
import { basename } from 'node:path';
import { exportGuideline } from '../../../spec/guidelines/openstack/export-guideline.ts';
import { documentText } from '../../document-text.ts';
import { EXIT, type ExitCode } from '../../exit-code.ts';
import type { Io } from '../../io.ts';
import { readArguments } from '../../settings/arguments.ts';
import { openGuideline } from '../../settings/run/guideline-setting.ts';
import { UsageError } from '../../usage-error.ts';

export function exportGuidelineCommand(argv: readonly string[], io: Io): ExitCode {
  const { positionals } = readArguments(argv, {}, { command: 'guideline export', atMost: 1 });
  const [name] = positionals;
  if (name === undefined)
    throw new UsageError(
      'guideline export takes a guideline: interop guideline export FILE, or an edition such as 2026.11.',
    );
  const { guideline, path } = openGuideline(name);
  const { json, lost } = exportGuideline(guideline, basename(path));
  io.out(documentText(json, 'json'));
  if (lost.length > 0)
    io.err(
      `OpenStack's JSON cannot say, so that it is not in the export:\n${lost.map((line) => `  ${line}\n`).join('')}`,
    );
  return EXIT.conforms;
}
