/** SpecShift, of PyPI. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makePythonEnvironment } from '../../../programs/python-environment.ts';
import { startPythonLines } from '../../program-lines.ts';
import { askedPatiently } from '../asked-patiently.ts';
import type { DiffPeer } from '../peer.ts';
import { withReferencesFollowed } from '../references-followed.ts';

const PACKAGE = 'specshift==1.5.0';
const ENVIRONMENT = fileURLToPath(new URL('../../../../.cache/peers/diff/SpecShift', import.meta.url));
const PROGRAM = fileURLToPath(new URL('../specshift_lines.py', import.meta.url));

export const specshift: DiffPeer = {
  name: 'SpecShift',
  version: PACKAGE,
  // By itself it follows them in schemas only.
  given: withReferencesFollowed,
  async open(say) {
    await makePythonEnvironment(ENVIRONMENT, [PACKAGE], say);
    return askedPatiently(() => startPythonLines(join(ENVIRONMENT, 'bin', 'python3'), PROGRAM));
  },
};
