/** Opens the earlier documents that `interop gate --base` names. */
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';
import { readLock } from '../../../spec/gate/read-lock.ts';
import type { ApiSnapshot } from '../../../spec/gate/snapshot.ts';
import { documentNames, type Folder } from '../../../spec/versions/folder.ts';
import { folderOnDisk } from '../../../spec/versions/folder-on-disk.ts';
import { readVersion, readVersionsIfAny } from '../../../spec/versions/read-versions.ts';
import { UsageError } from '../../usage-error.ts';
import { folderInGit, isKnownCommit } from './folder-in-git.ts';
import type { GatedInput } from './gated-input.ts';

export interface GateBase {
  folder: Folder;
  /** The name of the document, where one document evolves in place. */
  document?: string;
}

/**
 * Opens `git:REF`, `git:REF:PATH`, a folder or file on disk, or a branch, tag or commit without `git:`.
 * @throws UsageError for what is none of them
 */
export function openBase(base: string, input: GatedInput, cwd: string): GateBase {
  if (base.startsWith('git:')) return openCommit(base.slice('git:'.length), input);
  const found = statSync(resolve(cwd, base), { throwIfNoEntry: false });
  if (found?.isFile()) return openFile(resolve(cwd, base), input);
  if (found) return openCopy(resolve(cwd, base), input, cwd);
  if (isKnownCommit(input.folder.path, base)) return openCommit(base, input);
  // Says why there is no such commit, where it can only be one.
  if (isRepository(input.folder.path) && !/[/.]/.test(base)) return openCommit(base, input);
  throw new UsageError(
    `--base ${base} is not a folder, a file or a commit. Expected one such as git:origin/main, or a folder with the earlier documents.`,
  );
}

/**
 * Without versions where the base has no documents: then everything is new.
 * @throws SpecError for documents that cannot be read, UsageError where the document seems to be renamed
 */
export function readBase({ folder, document }: GateBase, input: GatedInput): ApiSnapshot {
  const lock = readLock(folder);
  if (document === undefined) return { versions: readVersionsIfAny(folder), ...(lock && { lock }) };
  const isOwn = lock?.document === undefined || lock.document === document;
  const hasDocument = folder.names().includes(document);
  if (!hasDocument) requireNoneGone(folder, input);
  return { versions: hasDocument ? [readVersion(folder, document)] : [], ...(lock && isOwn && { lock }) };
}

/** A document under another name is not a new API. */
function requireNoneGone(base: Folder, { name, folder, document }: GatedInput): void {
  const present = folder.names();
  const [gone] = documentNames(base).filter((each) => !present.includes(each));
  if (gone === undefined) return;
  const start = base.path.endsWith(':') || base.path.endsWith('/') ? base.path : `${base.path}/`;
  throw new UsageError(
    `${base.path} has no ${document}, and has ${gone}, which is not here. If ${name} was ${gone}, give --base ${start}${gone}.`,
  );
}

function openCommit(name: string, { folder, document }: GatedInput): GateBase {
  const [commit = '', path] = name.split(':');
  if (path === undefined) return { folder: folderInGit(folder.path, commit), ...(document && { document }) };
  if (document === undefined) return { folder: folderInGit(folder.path, commit, path.replace(/\/$/, '')) };
  const inside = dirname(path) === '.' ? '' : dirname(path);
  return { folder: folderInGit(folder.path, commit, inside), document: basename(path) };
}

function openFile(path: string, { name, document }: GatedInput): GateBase {
  if (document === undefined)
    throw new UsageError(`--base names a file, and ${name} is a folder. Name a folder, or check one file.`);
  return { folder: folderOnDisk(dirname(path)), document: basename(path) };
}

/** A copy of the folder alone, or of the whole working directory. */
function openCopy(copy: string, { path, folder, document }: GatedInput, cwd: string): GateBase {
  const own = relative(cwd, path);
  const inside = resolve(copy, own);
  const isCopyOfAll = own !== '' && !own.startsWith('..') && existsSync(inside);
  const found = isCopyOfAll ? resolve(copy, relative(cwd, folder.path)) : copy;
  return { folder: folderOnDisk(found), ...(document && { document }) };
}

function isRepository(folder: string): boolean {
  return isKnownCommit(folder, 'HEAD');
}
