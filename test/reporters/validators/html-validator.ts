/** Pages by html-validate: the HTML standard, and what WCAG asks of markup. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execute } from '../../programs/execute.ts';
import { installNpmPackages } from '../../programs/npm-packages.ts';
import type { Validator } from './validator.ts';

const FOLDER = fileURLToPath(new URL('../../../.cache/validators/html-validate', import.meta.url));

export const htmlStandard: Validator = {
  name: 'html-validate',
  format: 'html',
  broken:
    '<!doctype html><html lang="en"><head><title>a</title></head><body><p><div></div></p></body></html>',
  async open(say) {
    await installNpmPackages(FOLDER, ['html-validate@10.9.0'], say);
    return validate;
  },
};

const CONFIGURATION = JSON.stringify({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // Style.
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'prefer-native-element': 'off',
    // Filters apply while one types.
    'wcag/h32': 'off',
  },
});

async function validate(text: string): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'interop-html-'));
  try {
    writeFileSync(join(folder, 'page.html'), text);
    writeFileSync(join(folder, '.htmlvalidate.json'), CONFIGURATION);
    const program = join(FOLDER, 'node_modules/html-validate/bin/html-validate.mjs');
    const args = [program, '-f', 'text', '--max-warnings', '0', join(folder, 'page.html')];
    const { code, output } = await execute(process.execPath, args);
    return code === 0 ? [] : output.split('\n').filter((line) => line !== '');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
