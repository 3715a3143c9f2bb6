/** A program `npx` that runs the checkout in place of a package, and refuses any other package. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** @returns a `PATH` with the program, which is removed after the tests of the file */
export function pathWithNpx(): string {
  const folder = mkdtempSync(join(tmpdir(), 'interop-npx-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const loader = join(ROOT, 'node_modules/tsx/dist/loader.mjs');
  const script = [
    '#!/bin/sh',
    '[ "$1 $2 $4" = "--yes --package interop" ] || { echo "npx $*"; exit 70; }',
    'case "$3" in api-interop@[0-9]*) ;; *) echo "npx $*"; exit 70;; esac',
    'shift 4',
    `exec "${process.execPath}" --import "${loader}" "${join(ROOT, 'cli/bin.ts')}" "$@"`,
  ];
  writeFileSync(join(folder, 'npx'), `${script.join('\n')}\n`);
  chmodSync(join(folder, 'npx'), 0o755);
  return `${folder}:${process.env.PATH}`;
}
