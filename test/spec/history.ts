/**
 * Generates docs/placement-history.md, what each microversion of Placement changed, from the documents. Run by
 * `npm run generate:history`. A test compares the page with the documents, so every change of it is reviewed as a diff.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { renderDiffMarkdown } from '../../reporters/diff/markdown.ts';
import { compareVersionsOf } from '../../spec/diff/compare-versions.ts';
import { folderOnDisk } from '../../spec/versions/folder-on-disk.ts';
import { readVersions } from '../../spec/versions/read-versions.ts';

export const HISTORY = fileURLToPath(new URL('../../docs/placement-history.md', import.meta.url));

const HEAD = `# What each microversion of Placement changed

The changes that a client can see, the newest first, from \`interop diff placement 1.0 1.39 --format markdown\`. A microversion
without changes here changed behaviour that OpenAPI cannot describe. [How to read it](diff-and-gate.md).

`;

export function renderHistory(): string {
  const folder = fileURLToPath(new URL('../../spec/placement', import.meta.url));
  return HEAD + renderDiffMarkdown(compareVersionsOf(readVersions(folderOnDisk(folder)), true));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(HISTORY, renderHistory());
