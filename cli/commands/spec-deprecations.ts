/** `interop spec deprecations`: what of an API is to go, and when. */
import { relative } from 'node:path';
import { deprecationsText } from '../../reporters/deprecations-text.ts';
import { SERVICES } from '../../spec/contract/load-service.ts';
import { deprecationsOf } from '../../spec/deprecation/deprecations.ts';
import { policyIn } from '../../spec/deprecation/policy.ts';
import { NO_LOCK } from '../../spec/gate/published-lock.ts';
import { readLock } from '../../spec/gate/read-lock.ts';
import { folderOnDisk } from '../../spec/versions/folder-on-disk.ts';
import { readVersions } from '../../spec/versions/versions.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { readArguments, readName } from '../settings/arguments.ts';
import { folderOf } from '../settings/folder-of.ts';
import { relativeTo } from '../settings/relative-to.ts';

const OPTIONS = { format: { type: 'string', default: 'text' } } as const;

/** The words are services or folders; without any, all services. */
export function deprecationsCommand(argv: readonly string[], io: Io): ExitCode {
  const limit = { command: 'spec deprecations', atMost: Number.POSITIVE_INFINITY } as const;
  const { values, positionals: names } = readArguments(argv, OPTIONS, limit);
  const { format } = values;
  readName('format', format, ['text', 'json']);
  const listed = (names.length === 0 ? SERVICES : names).map((name) => {
    const folder = folderOnDisk(folderOf(name, io.cwd));
    const { told } = readLock(folder) ?? NO_LOCK;
    const deprecations = deprecationsOf(readVersions(folder), told, policyIn(folder));
    const shown = deprecations.map((each) => ({ ...each, place: relativeTo(io.cwd, each.place) }));
    return {
      name: (SERVICES as readonly string[]).includes(name) ? name : relative(io.cwd, folder.path) || '.',
      deprecations: shown,
    };
  });
  io.out(
    format === 'json'
      ? `${JSON.stringify({ format: 1, services: listed }, null, 2)}\n`
      : listed.map(({ name, deprecations }) => deprecationsText(name, deprecations)).join('\n'),
  );
  return EXIT.conforms;
}
