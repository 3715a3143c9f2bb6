/** SARIF 2.1.0 by its public schema, and by the validator of its authors with all of their rules. */
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import AjvDraft04 from 'ajv-draft-04';
import formats from 'ajv-formats';
import { CannotRun } from '../../programs/cannot-run.ts';
import { execute } from '../../programs/execute.ts';
import { installNpmPackages } from '../../programs/npm-packages.ts';
import type { Validator } from './validator.ts';

const FOLDER = fileURLToPath(new URL('../../../.cache/validators/', import.meta.url));

/** A result needs a message. */
const WITHOUT_MESSAGE = JSON.stringify({
  version: '2.1.0',
  runs: [{ tool: { driver: { name: 'a' } }, results: [{ ruleId: 'b' }] }],
});

export const sarifSchema: Validator = {
  name: 'the schema of SARIF',
  format: 'sarif',
  broken: WITHOUT_MESSAGE,
  async open(say) {
    const folder = join(FOLDER, 'sarif-schema');
    await installNpmPackages(folder, ['@microsoft/jest-sarif@1.0.0-beta.0'], say);
    const file = 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
    const ajv = new AjvDraft04.default({ strict: false, allErrors: true, unicodeRegExp: false });
    formats.default(ajv);
    const isValid = ajv.compile(JSON.parse(readFileSync(join(folder, file), 'utf8')));
    return async (text) => {
      isValid(JSON.parse(text));
      return (isValid.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`);
    };
  },
};

export const sarifMultitool: Validator = {
  name: 'SARIF Multitool',
  format: 'sarif',
  broken: WITHOUT_MESSAGE,
  async open(say) {
    if (`${process.platform} ${process.arch}` !== 'linux x64')
      throw new CannotRun('SARIF Multitool comes as a program for Linux on x86_64.');
    const folder = join(FOLDER, 'sarif-multitool');
    await installNpmPackages(folder, ['@microsoft/sarif-multitool-linux@5.7.0'], say);
    const program = join(folder, 'node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool');
    // What its install script does.
    chmodSync(program, 0o755);
    return (text) => validate(program, text);
  },
};

/** This project has no page on the web that a report could name. */
const OF_NO_PAGE = /: warning SARIF2005: .* does not provide 'informationUri'/;

async function validate(program: string, text: string): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'interop-sarif-'));
  try {
    const file = join(folder, 'report.sarif');
    writeFileSync(file, text);
    const { code, output } = await execute(program, ['validate', file]);
    if (code === null) throw new CannotRun(`SARIF Multitool does not start here: ${output}`);
    const problems = output.split('\n').filter((line) => /: (error|warning|note) /.test(line));
    if (problems.length === 0 && code !== 0) return [output];
    return problems.filter((line) => !OF_NO_PAGE.test(line));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
