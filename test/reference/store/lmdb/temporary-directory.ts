/** Directories that a test file uses and removes. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** Makes one for the test file; the paths that the returned function names do not exist yet. */
export function temporaryDirectories(): () => string {
  const root = mkdtempSync(join(tmpdir(), 'interop-lmdb-'));
  let named = 0;
  afterAll(() => rmSync(root, { recursive: true }));
  return () => {
    named += 1;
    return join(root, String(named));
  };
}
