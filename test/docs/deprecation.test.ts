/** Checks that the page shows what the program prints, and that its overlay works. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { interop } from '../cli/captured-io.ts';
import { readPart } from './page-calls.ts';

const page = readPart('docs/deprecation.md');
const home = mkdtempSync(join(tmpdir(), 'interop-deprecation-'));
const folder = join(home, 'spec/placement');
afterAll(() => rmSync(home, { recursive: true }));

const blocks = (dialect: string) =>
  [...page.matchAll(new RegExp(`\`\`\`${dialect}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(
    ([, text]) => text as string,
  );
const shown = (words: string) =>
  blocks('console').find((text) => text.startsWith(`$ npm run -s interop -- ${words}`));

function version(name: string, actions: string): void {
  const info = `info: { title: Of this page, version: "${name}" }`;
  const own = `  - target: $.info\n    update: { version: "${name}" }`;
  writeFileSync(
    join(folder, `${name}.overlay.yaml`),
    `overlay: 1.1.0\n${info}\nactions:\n${own}\n${actions}`,
  );
}

/** The output, without the place of the folder and without line numbers. */
const printed = ({ out }: { out: string }) =>
  out.replaceAll(/\S*spec\/placement/g, 'spec/placement').replaceAll(/yaml:\d+/g, 'yaml');
const onThePage = (text: string | undefined) => text?.replace(/^.*\n/, '').replaceAll(/yaml:\d+/g, 'yaml');

beforeAll(async () => {
  cpSync(fileURLToPath(new URL('../../spec/placement', import.meta.url)), folder, { recursive: true });
  version('1.40', blocks('yaml')[0] as string);
  await interop(['gate', folder, '--publish', '--day', '2026-11-21']);
});

describe('docs/deprecation.md', () => {
  it('shows the list of deprecations', async () => {
    expect(printed(await interop(['spec', 'deprecations', folder]))).toBe(
      onThePage(shown('spec deprecations')),
    );
  });

  it('shows the line in the lock', async () => {
    const [line] = page.match(/^deprecated .*\n/m) as string[];
    expect(readFileSync(join(folder, 'published.lock'), 'utf8')).toContain(line);
  });

  it('shows the output of the gate for a removal that is too soon', async () => {
    version('1.41', "  - target: $.paths['/usages']\n    remove: true\n");
    expect(printed(await interop(['gate', folder, '--day', '2026-11-22']))).toBe(onThePage(shown('gate')));
  });
});
