/** `interop migrate SERVICE|FOLDER --from V --to V --calls FILE`: what a move to another version means for the calls of a client. */
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { MIGRATION_FORMATS, type MigrationFormat } from '../../reporters/migration/registry.ts';
import type { ReadCalls } from '../../runner/migration/calls/made-call.ts';
import { readRecordedCalls } from '../../runner/migration/calls/read-calls.ts';
import { migrateCalls } from '../../runner/migration/migrate-calls.ts';
import type { Migration } from '../../runner/migration/migration.ts';
import { isSource, listSources } from '../../runner/migration/source/list-sources.ts';
import { readSourceTree } from '../../runner/migration/source/read-source-tree.ts';
import { compareMicroversions, type Microversion } from '../../spec/contract/microversion.ts';
import type { Service } from '../../spec/contract/service.ts';
import { readGuide } from '../../spec/migration/read-guide.ts';
import { folderOnDisk } from '../../spec/versions/folder-on-disk.ts';
import { readVersionsIfAny } from '../../spec/versions/read-versions.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { readArguments, readName } from '../settings/arguments.ts';
import { findDocumentsFolder } from '../settings/documents/documents-folder.ts';
import { readMicroversion } from '../settings/documents/microversion-argument.ts';
import { readNamedService } from '../settings/documents/named-service.ts';
import { relativeTo } from '../settings/documents/relative-locations.ts';
import { readUrl } from '../settings/read-target.ts';
import { UsageError } from '../usage-error.ts';

const OPTIONS = {
  from: { type: 'string' },
  to: { type: 'string' },
  calls: { type: 'string' },
  target: { type: 'string' },
  format: { type: 'string', default: 'text' },
} as const;

export async function migrateCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readArguments(argv, OPTIONS, { command: 'migrate', atMost: 1 });
  const { format, target } = values;
  readName('format', format, Object.keys(MIGRATION_FORMATS));
  const name = positionals[0];
  if (
    name === undefined ||
    values.from === undefined ||
    values.to === undefined ||
    values.calls === undefined
  )
    throw new UsageError(
      'migrate needs a service or a folder, two versions and calls: interop migrate placement --from 1.10 --to 1.39 --calls traffic.har.',
    );
  const service = readNamedService(name, io.cwd);
  const [from, to] = readMove(service, values.from, values.to);
  const folder = folderOnDisk(findDocumentsFolder(name, io.cwd));
  const root = target === undefined ? undefined : readUrl(target);
  const read = await readCalls(values.calls, { service, ...(root !== undefined && { root }) }, io);
  const migration = migrateCalls(read, {
    ...{ service, from, to, name: values.calls },
    documents: readVersionsIfAny(folder),
    guide: readGuide(folder, service),
  });
  const render = MIGRATION_FORMATS[format] as MigrationFormat;
  io.out(render(withShownPaths(migration, io.cwd), { color: io.color }));
  return isDone(migration) ? EXIT.conforms : EXIT.violations;
}

/** @throws UsageError for a version that the service does not have, and for a move backwards */
function readMove(service: Service, ...ends: [string, string]): [Microversion, Microversion] {
  const [from, to] = ends.map((text) => readMicroversion(service, text)) as [Microversion, Microversion];
  if (compareMicroversions(from, to) > 0)
    throw new UsageError(
      `--to ${to} is older than --from ${from}. A move goes to a newer version: --from ${to} --to ${from}.`,
    );
  return [from, to];
}

function readCalls(
  name: string,
  options: { service: Service; root?: string },
  io: Io,
): Promise<ReadCalls> | ReadCalls {
  const path = resolve(io.cwd, name);
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found)
    throw new UsageError(
      `${name}: no such file. --calls takes a HAR file, the file of "interop record", or source code.`,
    );
  if (!found.isDirectory() && !isSource(path)) return readRecordedCalls(name, readFileSync(path), options);
  const files = listSources(path).map((file) => ({
    file: relativeTo(io.cwd, file),
    text: readFileSync(file, 'utf8'),
  }));
  return readSourceTree(name, files, options.service);
}

/** Nothing is left to change or to decide. */
function isDone({ groups }: Migration): boolean {
  return groups.every(({ kinds }) =>
    kinds.every(({ verdict }) => verdict === 'adds' || verdict === 'unaffected'),
  );
}

function withShownPaths(migration: Migration, cwd: string): Migration {
  return {
    ...migration,
    groups: migration.groups.map((group) => ({
      ...group,
      kinds: group.kinds.map((kind) => ({
        ...kind,
        effects: kind.effects.map((effect) =>
          effect.declaredAt === undefined
            ? effect
            : { ...effect, declaredAt: relativeTo(cwd, effect.declaredAt) },
        ),
      })),
    })),
  };
}
