/** `interop gate`: published versions are as they were published. */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { GatedFolder } from '../reporters/gate/gated-folder.ts';
import { GATE_FORMATS } from '../reporters/gate/registry.ts';
import { folderOnDisk } from '../spec/diff/folder-on-disk.ts';
import { type Folder, readVersions } from '../spec/diff/versions.ts';
import { gate, type Published } from '../spec/gate/gate.ts';
import { LOCK_FILE, lockText, parseLock } from '../spec/gate/published-lock.ts';
import { readArguments, readName } from './arguments.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { folderInGit } from './folder-in-git.ts';
import type { Io } from './io.ts';
import { relativeTo, withPlaces } from './relative-to.ts';
import { UsageError } from './usage-error.ts';

const OPTIONS = {
  base: { type: 'string' },
  format: { type: 'string', default: 'text' },
  publish: { type: 'boolean', default: false },
} as const;

export async function gateCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readArguments(argv, OPTIONS);
  readName('format', values.format, Object.keys(GATE_FORMATS));
  const folders = positionals.length > 0 ? positionals : lockedFolders(io.cwd);
  if (folders.length === 0)
    throw new UsageError(
      `No folder here has a ${LOCK_FILE}. Name the folders of the documents; --publish makes the first one.`,
    );
  const gated = folders.map((folder) => gateFolder(folder, values.base, values.publish, io));
  const isRight = gated.every(({ findings }) => findings.length === 0);
  if (values.publish && isRight) for (const each of gated) publish(each, io);
  io.out((GATE_FORMATS[values.format] as (typeof GATE_FORMATS)[string])(gated));
  return isRight ? EXIT.conforms : EXIT.violations;
}

function gateFolder(folder: string, base: string | undefined, isPublishing: boolean, io: Io): GatedFolder {
  const path = resolve(io.cwd, folder);
  const now = publishedIn(folderOnDisk(path));
  if (!now.lock && base === undefined && !isPublishing)
    throw new UsageError(
      `${folder} has no ${LOCK_FILE}, so there is nothing to compare with. Give --base git:REF or a folder, or make one with --publish.`,
    );
  const gated = gate(now, base === undefined ? undefined : publishedIn(baseOf(base, path, io)));
  const shorter = (place: string) => relativeTo(io.cwd, place);
  const findings = gated.findings.map((finding) => ({
    ...finding,
    path: shorter(finding.path),
    changes: finding.changes.map((change) => withPlaces(change, shorter)),
  }));
  return { ...gated, findings, folder: relative(io.cwd, path) || '.' };
}

function publishedIn(folder: Folder): Published {
  const versions = readVersions(folder);
  if (!folder.names().includes(LOCK_FILE)) return { versions };
  return { versions, lock: parseLock(folder.text(LOCK_FILE), `${folder.path}/${LOCK_FILE}`) };
}

/** The folder as it was in a commit, or one beside it: a copy of the folder, or of all that is here. */
function baseOf(base: string, path: string, io: Io): Folder {
  if (base.startsWith('git:')) return folderInGit(path, base.slice('git:'.length));
  const inside = resolve(io.cwd, base, relative(io.cwd, path));
  return folderOnDisk(existsSync(inside) && relative(io.cwd, path) !== '' ? inside : resolve(io.cwd, base));
}

function publish({ folder, lock, published }: GatedFolder, io: Io): void {
  if (lock.size === published.length) return;
  writeFileSync(join(resolve(io.cwd, folder), LOCK_FILE), lockText(lock));
}

/** Folders with a lock, wherever below here they are. */
function lockedFolders(cwd: string): string[] {
  const found: string[] = [];
  const queue = [cwd];
  for (const folder of queue) {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.'))
        queue.push(join(folder, entry.name));
      else if (entry.name === LOCK_FILE) found.push(relative(cwd, folder) || '.');
    }
  }
  return found.sort();
}
