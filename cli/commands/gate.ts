/** `interop gate`: published versions are as they were published. */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { GatedFolder } from '../../reporters/gate/gated-folder.ts';
import { GATE_FORMATS } from '../../reporters/gate/registry.ts';
import { requiredBy } from '../../spec/deprecation/guideline.ts';
import { dayOf, isDay } from '../../spec/deprecation/months.ts';
import { type DeprecationPolicy, policyIn, stricter } from '../../spec/deprecation/policy.ts';
import { gate, type Published } from '../../spec/gate/gate.ts';
import { LOCK_FILE, lockText } from '../../spec/gate/published-lock.ts';
import { readLock } from '../../spec/gate/read-lock.ts';
import { folderOnDisk } from '../../spec/versions/folder-on-disk.ts';
import { type Folder, readVersions } from '../../spec/versions/versions.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { readArguments, readName } from '../settings/arguments.ts';
import { folderInGit } from '../settings/folder-in-git.ts';
import { relativeTo, withPlaces } from '../settings/relative-to.ts';
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
  const folders = positionals.length > 0 ? positionals : lockedFolders(io.cwd);
  if (folders.length === 0)
    throw new UsageError(
      `No folder here has a ${LOCK_FILE}. Name the folders of the documents; --publish makes the first one.`,
    );
  const today = readDay(values.day);
  const gated = folders.map((folder) => gateFolder(folder, { ...values, today }, io));
  const isRight = gated.every(({ findings }) => findings.length === 0);
  if (values.publish && isRight) for (const each of gated) publish(each, io);
  io.out((GATE_FORMATS[values.format] as (typeof GATE_FORMATS)[string])(gated));
  return isRight ? EXIT.conforms : EXIT.violations;
}

/** Today, or the day for which is asked. */
function readDay(day: string | undefined): string {
  if (day === undefined) return dayOf(new Date());
  if (isDay(day)) return day;
  throw new UsageError(`--day ${day} is no day. Expected one such as 2026-11-21.`);
}

interface Wanted {
  base?: string | undefined;
  publish: boolean;
  today: string;
}

function gateFolder(folder: string, { base, publish: isPublishing, today }: Wanted, io: Io): GatedFolder {
  const path = resolve(io.cwd, folder);
  const here = folderOnDisk(path);
  const now = publishedIn(here);
  if (!now.lock && base === undefined && !isPublishing)
    throw new UsageError(
      `${folder} has no ${LOCK_FILE}, so there is nothing to compare with. Give --base git:REF or a folder, or make one with --publish.`,
    );
  const there = base === undefined ? undefined : baseOf(base, path, io);
  const policy = there ? stricter(policyIn(here), policyIn(there)) : policyIn(here);
  const context = { policy, required: required(here, policy), today };
  const gated = gate(now, context, there && publishedIn(there));
  const shorter = (place: string) => relativeTo(io.cwd, place);
  const findings = gated.findings.map((finding) => ({
    ...finding,
    path: shorter(finding.path),
    changes: finding.changes.map((change) => withPlaces(change, shorter)),
  }));
  return { ...gated, findings, folder: relative(io.cwd, path) || '.' };
}

/** The guideline that requires each capability. */
function required(folder: Folder, { guidelines }: DeprecationPolicy): Map<string, string> {
  return new Map(guidelines.flatMap((name) => [...requiredBy(`${folder.path}/${name}`, folder.text(name))]));
}

function publishedIn(folder: Folder): Published {
  const lock = readLock(folder);
  return { versions: readVersions(folder), ...(lock && { lock }) };
}

/** The folder as it was in a commit, or one beside it: a copy of the folder, or of all that is here. */
function baseOf(base: string, path: string, io: Io): Folder {
  if (base.startsWith('git:')) return folderInGit(path, base.slice('git:'.length));
  const own = relative(io.cwd, path);
  const inside = resolve(io.cwd, base, own);
  const isCopyOfAll = own !== '' && !own.startsWith('..') && existsSync(inside);
  return folderOnDisk(isCopyOfAll ? inside : resolve(io.cwd, base));
}

function publish({ folder, lock, unpublished, announced, isRaised }: GatedFolder, io: Io): void {
  if (unpublished.length + announced.length === 0 && !isRaised) return;
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
