/**
 * Builds the package into `dist/`, which mirrors the tree: JavaScript, the declarations of the public entries, and the files that
 * the program reads. `npm pack` runs it first (`prepare.js`). It prints nothing, since tools read the output of `npm pack`.
 */
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compile } from './compile.ts';
import { listDataFiles } from './data-files.ts';
import { DIST, ROOT } from './folders.ts';
import { pruneDeclarations } from './prune-declarations.ts';
import { writeDocuments } from './write-documents.ts';
import { writeParsed } from './write-parsed.ts';

rmSync(DIST, { recursive: true, force: true });
await compile('tsconfig.json');
await compile('tsconfig.types.json');
pruneDeclarations();
// After the compiler, which writes the scripts of pages anew: the page of a checkout and that of the package are the same.
for (const file of listDataFiles()) {
  mkdirSync(dirname(join(DIST, file)), { recursive: true });
  cpSync(join(ROOT, file), join(DIST, file));
}
writeDocuments();
writeParsed();
