/** Runs a program in namespaces of its own: what it does to networks and mounts, nobody else on the machine sees. */
import { spawnSync } from 'node:child_process';
import { findInstalled } from '../../programs/debian-program.ts';

const MARK = 'INTEROP_OWN_NETWORK';

/** Whether this process runs in namespaces that `runInOwnNetwork` made. */
export function hasOwnNetwork(): boolean {
  return process.env[MARK] === '1';
}

/** Why namespaces cannot be had here; undefined where they can. */
export function explainNoNetwork(): string | undefined {
  if (process.platform !== 'linux') return 'network namespaces are of Linux';
  if (process.getuid?.() !== 0) return 'only root may make network namespaces';
  const missing = ['unshare', 'ip', 'mount'].filter((name) => findInstalled(name) === undefined);
  if (missing.length > 0) return `there is no ${missing.join(', ')}`;
  const tried = spawnSync('unshare', ['--net', '--mount', 'true']);
  return tried.status === 0 ? undefined : 'this machine does not allow network namespaces';
}

/** Runs this very program again, in a network and with mounts of its own. @returns its exit code */
export function runInOwnNetwork(): number {
  const command = [process.execPath, ...process.execArgv, ...process.argv.slice(1)];
  const { status } = spawnSync('unshare', ['--net', '--mount', ...command], {
    stdio: 'inherit',
    env: { ...process.env, [MARK]: '1' },
  });
  return status ?? 1;
}
