/** `interop gate`: fails when a published version changed, or when something is removed without notice. */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { GatedFolder } from '../../reporters/gate/gated-folder.ts';
import { GATE_FORMATS } from '../../reporters/gate/registry.ts';
import { dayOf, isDay } from '../../spec/deprecation/calendar.ts';
import { readGuideline } from '../../spec/deprecation/guideline.ts';
import { combinePolicies, type DeprecationPolicy, readPolicy } from '../../spec/deprecation/policy.ts';
import { type GateResult, gate } from '../../spec/gate/gate.ts';
import { formatLock, LOCK_FILE } from '../../spec/gate/published-lock.ts';
import { readLock } from '../../spec/gate/read-lock.ts';
import type { ApiSnapshot } from '../../spec/gate/snapshot.ts';
import type { Folder } from '../../spec/versions/folder.ts';
import { folderOnDisk } from '../../spec/versions/folder-on-disk.ts';
import { readVersions } from '../../spec/versions/read-versions.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { readArguments, readName } from '../settings/arguments.ts';
import { folderInGit } from '../settings/folder-in-git.ts';
import { relativeTo, withPlaces } from '../settings/relative-locations.ts';
import { UsageError } from '../usage-error.ts';

const OPTIONS = {
  base: { type: 'string' },
  format: { type: 'string', default: 'text' },
  publish: { type: 'boolean', default: false },
  day: { type: 'string' },
} as const;

export async function gateCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readArguments(argv, OPTIONS, {
    command: 'gate',
    atMost: Number.POSITIVE_INFINITY,
  });
  readName('format', values.format, Object.keys(GATE_FORMATS));
  const folders = positionals.length > 0 ? positionals : findLockedFolders(io.cwd);
  if (folders.length === 0)
    throw new UsageError(
      `No folder here has a ${LOCK_FILE}. Name the folders of the documents; --publish creates the first ${LOCK_FILE}.`,
    );
  const today = readDay(values.day);
  const results = folders.map((folder) => checkFolder(folder, { ...values, today }, io));
  const hasPassed = results.every(({ findings }) => findings.length === 0);
  const gated = results.map((result) => ({
    ...result,
    isPublished: values.publish && hasPassed && publish(result, io),
  }));
  io.out((GATE_FORMATS[values.format] as (typeof GATE_FORMATS)[string])(gated));
  return hasPassed ? EXIT.conforms : EXIT.violations;
}

/** Today, unless `--day` names another day. */
function readDay(day: string | undefined): string {
  if (day === undefined) return dayOf(new Date());
  if (isDay(day)) return day;
  throw new UsageError(`--day ${day} is not a day. Expected one such as 2026-11-21.`);
}

interface GateSettings {
  base?: string | undefined;
  publish: boolean;
  today: string;
}

type CheckedFolder = Omit<GatedFolder, 'isPublished'>;

function checkFolder(
  name: string,
  { base, publish: isPublishing, today }: GateSettings,
  io: Io,
): CheckedFolder {
  const path = resolve(io.cwd, name);
  const folder = folderOnDisk(path);
  const after = readSnapshot(folder);
  if (!after.lock && base === undefined && !isPublishing)
    throw new UsageError(
      `${name} has no ${LOCK_FILE}, so there is nothing to compare with. Give --base git:REF or a folder, or create one with --publish.`,
    );
  const baseFolder = base === undefined ? undefined : openBase(base, path, io);
  const policy = baseFolder
    ? combinePolicies(readPolicy(baseFolder), readPolicy(folder))
    : readPolicy(folder);
  const context = { policy, required: readGuidelines(folder, policy), today };
  const result = gate(after, context, baseFolder && readSnapshot(baseFolder));
  return { ...withRelativePaths(result, io.cwd), folder: relative(io.cwd, path) || '.' };
}

function withRelativePaths(result: GateResult, cwd: string): GateResult {
  const shorten = (place: string) => relativeTo(cwd, place);
  const findings = result.findings.map((finding) => ({
    ...finding,
    path: shorten(finding.path),
    changes: finding.changes.map((change) => withPlaces(change, shorten)),
  }));
  return { ...result, findings };
}

/** By capability, the guideline that requires it. */
function readGuidelines(folder: Folder, { guidelines }: DeprecationPolicy): Map<string, string> {
  return new Map(
    guidelines.flatMap((name) => [...readGuideline(`${folder.path}/${name}`, folder.text(name))]),
  );
}

function readSnapshot(folder: Folder): ApiSnapshot {
  const lock = readLock(folder);
  return { versions: readVersions(folder), ...(lock && { lock }) };
}

/** The folder as of a commit, or its copy in another folder: a copy of it alone, or of the whole working directory. */
function openBase(base: string, path: string, io: Io): Folder {
  if (base.startsWith('git:')) return folderInGit(path, base.slice('git:'.length));
  const own = relative(io.cwd, path);
  const inside = resolve(io.cwd, base, own);
  const isCopyOfAll = own !== '' && !own.startsWith('..') && existsSync(inside);
  return folderOnDisk(isCopyOfAll ? inside : resolve(io.cwd, base));
}

/** Writes the lock where it has new lines, and returns whether it did. */
function publish({ folder, lock, unpublished, announced, hasNewMinimum }: CheckedFolder, io: Io): boolean {
  if (unpublished.length + announced.length === 0 && !hasNewMinimum) return false;
  writeFileSync(join(resolve(io.cwd, folder), LOCK_FILE), formatLock(lock));
  return true;
}

/** Folders with a lock, at any depth. */
function findLockedFolders(cwd: string): string[] {
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
