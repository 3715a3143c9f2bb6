/** Reads a folder of documents as of a commit. */
import { execFileSync } from 'node:child_process';
import { dirname } from 'node:path';
import type { Folder } from '../../spec/versions/folder.ts';
import { UsageError } from '../usage-error.ts';

/** @throws UsageError without git, for an unknown commit, and for a folder that the commit does not have */
export function folderInGit(path: string, commit: string): Folder {
  if (!/^[\w./~^@{}-]+$/.test(commit) || commit.startsWith('-'))
    throw new UsageError(`--base git:${commit} is not a commit. Expected a branch, a tag or a hash.`);
  const prefix = git(path, ['rev-parse', '--show-prefix']).trim();
  git(path, ['rev-parse', '--verify', '--quiet', `${commit}^{commit}`], `There is no commit ${commit} here.`);
  return {
    path: `git:${commit}:${prefix.replace(/\/$/, '')}`,
    names: () =>
      git(path, ['ls-tree', '--name-only', '-z', commit, './'])
        .split('\0')
        .filter((name) => name !== ''),
    text: (name) => git(path, ['show', `${commit}:${prefix}${name}`]),
  };
}

function git(folder: string, words: readonly string[], problem?: string): string {
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
    throw new UsageError(`--base git: ${problem ?? why}`);
  }
}
