/** Reads a folder of documents as of a commit. */
import { execFileSync } from 'node:child_process';
import { dirname, posix } from 'node:path';
import type { Folder } from '../../../spec/versions/folder.ts';
import { UsageError } from '../../usage-error.ts';

/**
 * The folder has no names where the commit does not have it.
 *
 * @param path on disk, of a folder in the repository
 * @param inside of the folder in the commit, from the root of the repository; default that of `path`
 * @throws UsageError without git, and for an unknown commit
 */
export function folderInGit(path: string, commit: string, inside?: string): Folder {
  if (!isCommitName(commit))
    throw new UsageError(`--base git:${commit} is not a commit. Expected a branch, a tag or a hash.`);
  const prefix = inside ?? git(path, ['rev-parse', '--show-prefix']).trim().replace(/\/$/, '');
  const name = findCommit(path, commit);
  if (name === undefined) throw new UsageError(`--base git: ${explainUnknown(path, commit)}`);
  const start = prefix === '' ? '' : `${prefix}/`;
  const texts = new Map<string, string>();
  return {
    path: `git:${name}:${prefix}`,
    names: () => listNames(path, name, start),
    text(file) {
      const text = texts.get(file) ?? git(path, ['show', `${name}:${posix.join(start, file)}`]);
      texts.set(file, text);
      return text;
    },
  };
}

/** Whether the word names a commit of the repository, or a branch of `origin`. */
export function isKnownCommit(path: string, word: string): boolean {
  try {
    return isCommitName(word) && findCommit(path, word) !== undefined;
  } catch {
    return false;
  }
}

function isCommitName(word: string): boolean {
  return /^[\w./~^@{}-]+$/.test(word) && !word.startsWith('-');
}

/** A checkout in CI has the branches of `origin` alone. */
function findCommit(path: string, commit: string): string | undefined {
  return [commit, `origin/${commit}`].find((name) => {
    try {
      git(path, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
      return true;
    } catch {
      return false;
    }
  });
}

function explainUnknown(path: string, commit: string): string {
  const isShallow = git(path, ['rev-parse', '--is-shallow-repository']).trim() === 'true';
  const unknown = `There is no commit ${commit} here`;
  return isShallow
    ? `${unknown}: this clone is shallow. Fetch the history: "fetch-depth: 0" of actions/checkout, or git fetch --unshallow.`
    : `${unknown}. Expected a branch, a tag or a hash; git fetch brings those of the server.`;
}

function listNames(path: string, commit: string, start: string): string[] {
  const listed = git(path, [
    'ls-tree',
    '--full-tree',
    '--name-only',
    '-z',
    commit,
    ...(start ? [start] : []),
  ]);
  return listed
    .split('\0')
    .filter((name) => name !== '')
    .map((name) => name.slice(start.length));
}

function git(folder: string, words: readonly string[]): string {
  try {
    return execFileSync('git', ['-C', folder, ...words], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    const { stderr = '', code } = error as { stderr?: string; code?: string };
    const why =
      code === 'ENOENT' ? `git is not installed, or there is no folder ${dirname(folder)}.` : stderr.trim();
    throw new UsageError(`--base git: ${why}`);
  }
}
