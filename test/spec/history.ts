/**
 * What each microversion of Placement changed, as the documents show it: docs/placement-history.md. Run by
 * `npm run generate:history`, and kept fresh by the test beside it, so that it is read as a diff whenever it changes.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { renderDiffMarkdown } from '../../reporters/diff/markdown.ts';
import { compareVersionsOf } from '../../spec/diff/compare-versions.ts';
import { folderOnDisk } from '../../spec/versions/folder-on-disk.ts';
import { readVersions } from '../../spec/versions/read-versions.ts';

export const HISTORY = fileURLToPath(new URL('../../docs/placement-history.md', import.meta.url));

const HEAD = `# What each microversion of Placement changed

As a client can see it: \`interop diff placement 1.0 1.39 --format markdown\`, the newest first. Where it says that a document
cannot show anything, the microversion changed what happens and not how it looks. [How to read it](diff-and-gate.md).

`;

export function historyText(): string {
  const folder = fileURLToPath(new URL('../../spec/placement', import.meta.url));
  return HEAD + renderDiffMarkdown(compareVersionsOf(readVersions(folderOnDisk(folder)), true));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(HISTORY, historyText());
