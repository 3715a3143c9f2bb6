/** A tool from npm, installed in a separate folder and run in a separate process. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Json } from '../../../../spec/openapi/document.ts';
import { installNpmPackages } from '../../../programs/npm-packages.ts';
import { startProgramLines } from '../../program-lines.ts';
import type { Compare, DiffPeer } from '../peer.ts';
import { openRestartingPeer } from '../restarting-peer.ts';

export interface ToolOfNpm extends Pick<DiffPeer, 'name' | 'selectInput' | 'makeObviousEdit'> {
  /** Packages with their versions; the first is the tool. */
  packages: readonly string[];
  /** @param folder a folder for temporary files */
  load(require: NodeJS.Require, folder: string): Compare;
}

export function peerOfNpm({ load: _load, packages, ...tool }: ToolOfNpm): DiffPeer {
  const { name } = tool;
  return {
    ...tool,
    version: packages.join(', '),
    async open(say) {
      await installNpmPackages(folderOf(name), packages, say);
      return openRestartingPeer(() =>
        startProgramLines(process.execPath, ['--import', 'tsx', PROGRAM, name]),
      );
    },
  };
}

/** Loads the tool into this process. */
export function loadTool({ name, load }: ToolOfNpm): Compare {
  const folder = folderOf(name);
  const compare = load(createRequire(join(folder, 'package.json')), folder);
  return async (before: Json, after: Json) => compare(before, after);
}

function folderOf(name: string): string {
  return fileURLToPath(new URL(`../../../../.cache/peers/diff/${name}`, import.meta.url));
}

const PROGRAM = fileURLToPath(new URL('tool-of-npm-program.ts', import.meta.url));
