/** `interop spec export`: one version of a service, or all versions of a folder in one document. */

import { exportDocument } from '../../../spec/dialect/export/export-document.ts';
import { folderOnDisk } from '../../../spec/versions/folder-on-disk.ts';
import { readVersions } from '../../../spec/versions/read-versions.ts';
import { documentText } from '../../document-text.ts';
import { EXIT, type ExitCode } from '../../exit-code.ts';
import type { Io } from '../../io.ts';
import { readArguments, readName } from '../../settings/arguments.ts';
import { findDocumentsFolder } from '../../settings/documents/documents-folder.ts';
import { UsageError } from '../../usage-error.ts';

const OPTIONS = { format: { type: 'string', default: 'yaml' }, dialect: { type: 'string' } } as const;

export function exportCommand(argv: readonly string[], io: Io): ExitCode {
  const { values, positionals: words } = readArguments(argv, OPTIONS, { command: 'spec export', atMost: 2 });
  const { format, dialect } = values;
  readName('format', format, ['yaml', 'json']);
  const document = dialect === undefined ? readVersion(words, io.cwd) : mergeVersions(words, dialect, io.cwd);
  io.out(documentText(document, format));
  return EXIT.conforms;
}

function readVersion([name, version, ...rest]: readonly string[], cwd: string): unknown {
  if (name === undefined || rest.length > 0)
    throw new UsageError('export takes a service or a folder, and one of its versions.');
  const versions = readVersions(folderOnDisk(findDocumentsFolder(name, cwd)));
  const [oldest, newest] = [versions[0], versions.at(-1)].map((each) => each?.version);
  const found = versions.find((each) => each.version === version);
  if (found) return found.document.root;
  throw new UsageError(
    version === undefined
      ? `Name a microversion, from ${oldest} to ${newest}. --dialect x-openstack prints all in one document.`
      : `${name} has no version ${version}. Expected ${oldest} to ${newest}.`,
  );
}

function mergeVersions([name, ...rest]: readonly string[], dialect: string, cwd: string): unknown {
  readName('dialect', dialect, ['x-openstack']);
  if (name === undefined || rest.length > 0)
    throw new UsageError(
      `With --dialect, export takes a service or a folder and prints all of its versions; it was given ${[name, ...rest].join(' ') || 'nothing'}.`,
    );
  return exportDocument(readVersions(folderOnDisk(findDocumentsFolder(name, cwd))));
}
