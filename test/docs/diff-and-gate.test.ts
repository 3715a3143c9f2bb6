/** Checks that the page shows what the program prints, and that docs/ lists the rules of the gate. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { GATE_RULES } from '../../spec/gate/finding.ts';
import { interop } from '../cli/captured-io.ts';
import { readPart } from './page-calls.ts';

const PLACEMENT = fileURLToPath(new URL('../../spec/placement', import.meta.url));

const page = readPart('docs/diff-and-gate.md');
const home = mkdtempSync(join(tmpdir(), 'interop-diff-and-gate-'));
const folder = join(home, 'spec/placement');
afterAll(() => rmSync(home, { recursive: true }));

/** The output below a command of the page. */
function shownFor(words: string): string {
  const start = `\`\`\`console\n$ npm run -s interop -- ${words}\n`;
  const from = page.indexOf(start) + start.length;
  return page.slice(from, page.indexOf('```', from));
}

/** The output with paths as in a checkout. */
const withShortPaths = ({ out }: { out: string }) => out.replaceAll(/\S*spec\/placement/g, 'spec/placement');

describe('docs/diff-and-gate.md', () => {
  it('shows the output of a diff', async () => {
    const printed = await interop(['diff', 'placement', '1.15', '1.16']);
    expect(withShortPaths(printed)).toBe(shownFor('diff placement 1.15 1.16'));
  });

  it('shows the output of the gate', async () => {
    expect(withShortPaths(await interop(['gate', PLACEMENT]))).toBe(shownFor('gate'));
  });

  it('shows the output of the gate for a changed version', async () => {
    cpSync(PLACEMENT, folder, { recursive: true });
    const file = join(folder, '1.6.overlay.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('pattern: "^(?:[Tt]', 'pattern: "^(?:[Yy][Ee][Ss]|[Tt]'));
    const printed = await interop(['gate', folder, '--base', PLACEMENT]);
    expect(withShortPaths(printed)).toBe(shownFor('gate --base git:main'));
  });

  it('lists every rule of the gate, together with docs/deprecation.md', () => {
    const listed = `${page}${readPart('docs/deprecation.md')}`.matchAll(/^\| `([a-z-]+\.[a-z-]+)` \|/gm);
    expect([...listed].map(([, id]) => id).sort()).toEqual([...GATE_RULES].sort());
  });
});
