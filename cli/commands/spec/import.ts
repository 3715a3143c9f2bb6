/** `interop spec import`: converts a document in OpenStack's dialect to a folder of one document and overlays. */
import { resolve } from 'node:path';
import { isMicroversion, type Microversion } from '../../../spec/contract/microversion.ts';
import { type ImportedFolder, importDocument } from '../../../spec/dialect/import/import-document.ts';
import { groupProblems } from '../../../spec/dialect/import/problem-places.ts';
import { collectUnknownNames } from '../../../spec/dialect/import/unknown-names.ts';
import type { DialectProblem } from '../../../spec/dialect/marks/dialect-problem.ts';
import { parseSource } from '../../../spec/openapi/reading/read-document.ts';
import { readText } from '../../../spec/openapi/reading/read-text.ts';
import { documentText } from '../../document-text.ts';
import { EXIT, type ExitCode } from '../../exit-code.ts';
import type { Io } from '../../io.ts';
import { readArguments } from '../../settings/arguments.ts';
import { warnOfProblems } from '../../settings/documents/dialect-problems.ts';
import { type NewFile, requireEmpty, writeNewFiles } from '../../settings/documents/new-folder.ts';
import { warnOfUnknown } from '../../settings/documents/unknown-names.ts';
import { UsageError } from '../../usage-error.ts';

const OPTIONS = {
  oldest: { type: 'string' },
  newest: { type: 'string' },
  'allow-gaps': { type: 'boolean', default: false },
  lenient: { type: 'boolean', default: false },
} as const;

export function importCommand(argv: readonly string[], io: Io): ExitCode {
  const { values: options, positionals } = readArguments(argv, OPTIONS, {
    command: 'spec import',
    atMost: 2,
  });
  const [file, folder] = positionals;
  if (file === undefined || folder === undefined)
    throw new UsageError('import takes a file and a new folder: interop spec import FILE FOLDER.');
  const ends = { oldest: readEnd('oldest', options.oldest), newest: readEnd('newest', options.newest) };
  const path = resolve(io.cwd, folder);
  requireEmpty(path, folder);
  const problems: DialectProblem[] = [];
  const source = parseSource(resolve(io.cwd, file), readText(resolve(io.cwd, file)));
  const imported = importDocument(source, ends, (problem) => problems.push(problem));
  warnOfProblems(groupProblems(problems, imported.boundaries), {
    isAllowed: ({ kind }) => options.lenient || (options['allow-gaps'] && kind === 'gap'),
    io,
  });
  const files = filesOf(imported);
  writeNewFiles(path, folder, files);
  warnOfUnknown(collectUnknownNames(source), { isStrict: false, io });
  io.out(summary(folder, imported, files));
  return EXIT.conforms;
}

function readEnd(flag: string, text: string | undefined): Microversion | undefined {
  if (text === undefined || isMicroversion(text)) return text;
  throw new UsageError(`--${flag} takes a microversion such as 2.10, and was given "${text}".`);
}

interface WrittenFile extends NewFile {
  title: string;
}

function filesOf({ document, overlays, oldest }: ImportedFolder): WrittenFile[] {
  return [
    { name: `${oldest}.yaml`, title: 'The oldest version, complete', text: documentText(document, 'yaml') },
    ...overlays.map((overlay) => ({
      name: `${overlay.info.version}.overlay.yaml`,
      title: overlay.info.title,
      text: documentText(overlay, 'yaml'),
    })),
  ];
}

function summary(
  folder: string,
  { oldest, newest, overlays }: ImportedFolder,
  files: readonly WrittenFile[],
): string {
  const width = Math.max(...files.map(({ name }) => name.length));
  const lines = files.map(({ name, title }) => `${name.padEnd(width)}  ${title}\n`);
  const versions =
    files.length === 1 ? `1 version, ${oldest}` : `${files.length} versions, ${oldest} to ${newest}`;
  const many = overlays.length === 1 ? '1 overlay' : `${overlays.length} overlays`;
  const between = overlays.length === 0 ? '' : ' A version without an overlay equals the one before it.';
  return `${lines.join('')}\n${folder}: ${versions}: ${oldest}.yaml and ${many}.${between}\n`;
}
