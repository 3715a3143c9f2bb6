/** `interop spec deprecations`: what an API will remove, and when. */
import { relative } from 'node:path';
import { type DeprecatedService, renderDeprecationsJson } from '../../../reporters/deprecations/json.ts';
import { renderDeprecations } from '../../../reporters/deprecations/text.ts';
import { SERVICES } from '../../../spec/contract/load-service.ts';
import { listDeprecations } from '../../../spec/deprecation/deprecations.ts';
import { readPolicy } from '../../../spec/deprecation/policy.ts';
import { NO_LOCK } from '../../../spec/gate/published-lock.ts';
import { readLock } from '../../../spec/gate/read-lock.ts';
import { folderOnDisk } from '../../../spec/versions/folder-on-disk.ts';
import { readVersions } from '../../../spec/versions/read-versions.ts';
import { EXIT, type ExitCode } from '../../exit-code.ts';
import type { Io } from '../../io.ts';
import { readArguments, readName } from '../../settings/arguments.ts';
import { findDocumentsFolder } from '../../settings/documents/documents-folder.ts';
import { relativeTo } from '../../settings/documents/relative-locations.ts';

const OPTIONS = { format: { type: 'string', default: 'text' } } as const;

/** The arguments are services or folders; without arguments, the command lists all services of this project. */
export function deprecationsCommand(argv: readonly string[], io: Io): ExitCode {
  const limit = { command: 'spec deprecations', atMost: Number.POSITIVE_INFINITY } as const;
  const { values, positionals: names } = readArguments(argv, OPTIONS, limit);
  const { format } = values;
  readName('format', format, ['text', 'json']);
  const services = (names.length === 0 ? SERVICES : names).map((name) => readDeprecations(name, io.cwd));
  io.out(
    format === 'json'
      ? renderDeprecationsJson(services)
      : services.map(({ name, deprecations }) => renderDeprecations(name, deprecations)).join('\n'),
  );
  return EXIT.conforms;
}

function readDeprecations(name: string, cwd: string): DeprecatedService {
  const folder = folderOnDisk(findDocumentsFolder(name, cwd));
  const { notices } = readLock(folder) ?? NO_LOCK;
  const deprecations = listDeprecations(readVersions(folder), notices, readPolicy(folder));
  return {
    name: (SERVICES as readonly string[]).includes(name) ? name : relative(cwd, folder.path) || '.',
    deprecations: deprecations.map((each) => ({ ...each, place: relativeTo(cwd, each.place) })),
  };
}
