/** Checks that the page shows what the program prints. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { interop } from '../cli/captured-io.ts';
import { readPart } from './page-calls.ts';

const page = readPart('docs/openstack-documents.md');
const home = mkdtempSync(join(tmpdir(), 'interop-dialect-'));
afterAll(() => rmSync(home, { recursive: true }));

const CONSOLE = /```console\n\$ npm run -s interop -- (.*)\n([\s\S]*?)```/g;
const sessions = [...page.matchAll(CONSOLE)].map(
  ([, words, shown]) => [words as string, shown as string] as const,
);

/** Puts the files and folders of a session into a temporary folder. */
function argumentsOf(words: string): string[] {
  return words.split(' ').map((word) => (/^volumes(\.yaml)?$/.test(word) ? join(home, word) : word));
}

describe('docs/openstack-documents.md', () => {
  it.each(sessions.filter(([words]) => words.includes('volumes')))(
    'shows the output of %s',
    async (words, shown) => {
      writeFileSync(join(home, 'volumes.yaml'), /```yaml\n([\s\S]*?)```/.exec(page)?.[1] as string);
      const { out, err } = await interop(argumentsOf(words));
      expect((err + out).replaceAll(`${home}/`, '')).toBe(shown);
    },
  );

  it('shows parts of the exported document of Placement, in their order', async () => {
    const [words, shown] = sessions.find(([each]) => each.includes('placement')) as (typeof sessions)[number];
    const { out } = await interop(words.split(' '));
    let from = 0;
    for (const part of shown.split(/^ *…\n/m)) {
      const at = out.indexOf(part, from);
      expect(at, part).toBeGreaterThanOrEqual(from);
      from = at + part.length;
    }
  });
});
