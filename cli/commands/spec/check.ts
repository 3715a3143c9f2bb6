/** `interop spec check`: checks documents as this project's own are checked, or whether a folder, with profile and workflows, is a service. */
import { relative } from 'node:path';
import { checkDocuments } from '../../../spec/check/check-documents.ts';
import type { ServiceDocuments } from '../../../spec/contract/load-documents.ts';
import { SERVICES } from '../../../spec/contract/load-service.ts';
import { findHints } from '../../../spec/openapi/document-hints.ts';
import { buildServiceOfFolder } from '../../../spec/service-folder/load-service-folder.ts';
import { loadWorkflows } from '../../../spec/service-folder/load-workflows.ts';
import { readDocuments } from '../../../spec/service-folder/read-documents.ts';
import { folderOnDisk } from '../../../spec/versions/folder-on-disk.ts';
import { readVersions } from '../../../spec/versions/read-versions.ts';
import { EXIT, type ExitCode } from '../../exit-code.ts';
import type { Io } from '../../io.ts';
import { readArguments } from '../../settings/arguments.ts';
import { findDocumentsFolder } from '../../settings/documents/documents-folder.ts';
import { relativeTo } from '../../settings/documents/relative-locations.ts';

/** The arguments are services or folders; without arguments, the command checks all services of this project. */
export function checkCommand(argv: readonly string[], io: Io): ExitCode {
  const limit = { command: 'spec check', atMost: Number.POSITIVE_INFINITY } as const;
  const { positionals } = readArguments(argv, {}, limit);
  const names = positionals.length === 0 ? SERVICES : positionals;
  const areSound = names.map((name) => checkFolder(name, io));
  return areSound.every(Boolean) ? EXIT.conforms : EXIT.usage;
}

/** Prints the problems, or that there are none. */
function checkFolder(name: string, io: Io): boolean {
  const folder = findDocumentsFolder(name, io.cwd);
  const label = (SERVICES as readonly string[]).includes(name) ? name : relative(io.cwd, folder) || '.';
  const read = readDocuments(folder);
  const { documents } = read;
  printHints(folder, io);
  const [oldest] = documents.values();
  const isOwnForm = oldest?.['x-service'] !== undefined;
  const problems = isOwnForm ? checkDocuments(documents) : [];
  if (problems.length === 0) requireService(folder, read);
  for (const { version, pointer, problem, remedy } of problems)
    io.err(`${label} ${version} ${pointer}: ${problem}. ${remedy}\n`);
  const count = documents.size === 1 ? '1 microversion' : `${documents.size} microversions`;
  if (problems.length === 0) io.out(`${label}: ${count}, no problems\n`);
  return problems.length === 0;
}

/** Reads the profile and the workflows as a run does. @throws SpecError and WorkflowErrors with file and line */
function requireService(folder: string, documents: ServiceDocuments): void {
  loadWorkflows(folder, buildServiceOfFolder(folder, documents));
}

/** They fail nothing. */
function printHints(folder: string, io: Io): void {
  const versions = readVersions(folderOnDisk(folder));
  for (const { place, problem, remedy } of findHints(versions.map(({ document }) => document)))
    io.err(`hint: ${relativeTo(io.cwd, place)}: ${problem}. ${remedy}\n`);
}
