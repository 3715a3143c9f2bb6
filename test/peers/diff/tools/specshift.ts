/** SpecShift, from PyPI. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makePythonEnvironment } from '../../../programs/python-environment.ts';
import { startPythonLines } from '../../program-lines.ts';
import type { DiffPeer } from '../peer.ts';
import { resolveReferences } from '../resolve-references.ts';
import { openRestartingPeer } from '../restarting-peer.ts';

const PACKAGE = 'specshift==1.5.0';
const ENVIRONMENT = fileURLToPath(new URL('../../../../.cache/peers/diff/SpecShift', import.meta.url));
const PROGRAM = fileURLToPath(new URL('../specshift_lines.py', import.meta.url));

export const specshift: DiffPeer = {
  name: 'SpecShift',
  version: PACKAGE,
  // SpecShift itself resolves references in schemas only.
  selectInput: resolveReferences,
  async open(say) {
    await makePythonEnvironment(ENVIRONMENT, [PACKAGE], say);
    return openRestartingPeer(() => startPythonLines(join(ENVIRONMENT, 'bin', 'python3'), PROGRAM));
  },
};
