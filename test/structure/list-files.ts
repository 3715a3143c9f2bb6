/** Lists the files of the checkout: tracked ones, and new ones that git does not ignore. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** @param patterns folders or globs, as git takes them. @returns paths from the root */
export function listFiles(...patterns: string[]): string[] {
  const argv = ['ls-files', '--cached', '--others', '--exclude-standard', ...patterns];
  const listed = execFileSync('git', argv, { cwd: ROOT, encoding: 'utf8' });
  return listed.split('\n').filter((path) => path !== '');
}
