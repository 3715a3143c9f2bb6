/** `interop guideline import`: converts a guideline in OpenStack's JSON to one of this form. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CAPABILITY_STATUSES } from '../../../spec/guidelines/guideline.ts';
import type { GuidelineFile } from '../../../spec/guidelines/guideline-file.ts';
import { importGuideline } from '../../../spec/guidelines/openstack/import-guideline.ts';
import { listKept } from '../../../spec/guidelines/openstack/list-kept.ts';
import { readGuideline } from '../../../spec/guidelines/read-guideline.ts';
import { parseJson } from '../../../spec/openapi/reading/syntax/parse-json.ts';
import { documentText } from '../../document-text.ts';
import { EXIT, type ExitCode } from '../../exit-code.ts';
import type { Io } from '../../io.ts';
import { readArguments } from '../../settings/arguments.ts';
import { writeNewFiles } from '../../settings/documents/new-folder.ts';
import { readInput } from '../../settings/read-input.ts';
import { UsageError } from '../../usage-error.ts';

export function importGuidelineCommand(argv: readonly string[], io: Io): ExitCode {
  const { positionals } = readArguments(argv, {}, { command: 'guideline import', atMost: 2 });
  const [file, folder] = positionals;
  if (file === undefined || folder === undefined)
    throw new UsageError(
      'guideline import takes a file and the folder of the editions: interop guideline import FILE FOLDER.',
    );
  const path = resolve(io.cwd, file);
  const imported = importGuideline(parseJson(path, readInput('guideline', path)));
  const name = `${imported.edition}.yaml`;
  if (existsSync(join(resolve(io.cwd, folder), name)))
    throw new UsageError(`${folder} has ${name} already. Name another folder, or remove it.`);
  const text = documentText(imported, 'yaml');
  // Whatever the file had, what is written can be read.
  readGuideline(join(folder, name), text);
  writeNewFiles(resolve(io.cwd, folder), folder, [{ name, text }]);
  io.out(summarize(imported, join(folder, name)));
  return EXIT.conforms;
}

function summarize(imported: GuidelineFile, path: string): string {
  const capabilities = Object.values(imported.capabilities);
  const counts = CAPABILITY_STATUSES.map((wanted) => {
    const count = capabilities.filter(({ status }) => status === wanted).length;
    return `${count} ${wanted}`;
  });
  const kept = listKept(imported);
  return [
    `${path}: ${capabilities.length} capabilities, ${counts.join(', ')}.`,
    ...(kept.length === 0 ? [] : ['Kept below "openstack" for the export; nothing is judged by it:']),
    ...kept.map((line) => `  ${line}`),
    'OpenStack\'s JSON has no microversions: each capability is of "all" that a cloud has.',
    '',
  ].join('\n');
}
