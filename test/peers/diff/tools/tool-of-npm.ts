/** A tool of npm: installed in a folder of its own, and asked in a program of its own. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Json } from '../../../../spec/openapi/document.ts';
import { installNpmPackages } from '../../../programs/npm-packages.ts';
import { startProgramLines } from '../../program-lines.ts';
import { askedPatiently } from '../asked-patiently.ts';
import type { Compare, DiffPeer } from '../peer.ts';

export interface ToolOfNpm extends Pick<DiffPeer, 'name' | 'given' | 'obvious'> {
  /** With their versions; the first is the tool. */
  packages: readonly string[];
  /** @param folder where it may write */
  load(require: NodeJS.Require, folder: string): Compare;
}

export function peerOfNpm({ load: _load, packages, ...tool }: ToolOfNpm): DiffPeer {
  const { name } = tool;
  return {
    ...tool,
    version: packages.join(', '),
    async open(say) {
      await installNpmPackages(folderOf(name), packages, say);
      return askedPatiently(() => startProgramLines(process.execPath, ['--import', 'tsx', PROGRAM, name]));
    },
  };
}

/** In the program of its own. */
export function loadTool({ name, load }: ToolOfNpm): Compare {
  const folder = folderOf(name);
  const compare = load(createRequire(join(folder, 'package.json')), folder);
  return async (before: Json, after: Json) => compare(before, after);
}

function folderOf(name: string): string {
  return fileURLToPath(new URL(`../../../../.cache/peers/diff/${name}`, import.meta.url));
}

const PROGRAM = fileURLToPath(new URL('tool-of-npm-program.ts', import.meta.url));
