/**
 * The public API as API Extractor reports it, one file for each entry: a change of them is one that users see. `npm run generate:api` writes the
 * files.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { installNpmPackages } from '../programs/npm-packages.ts';
import { MINUTES, Project, packPackage, ROOT } from './packed-package.ts';

const TOOL = join(ROOT, '.cache/api-extractor');
const project = new Project();
const reports = mkdtempSync(join(tmpdir(), 'interop-api-'));
afterAll(() => rmSync(reports, { recursive: true }));

beforeAll(async () => {
  mkdirSync(TOOL, { recursive: true });
  await installNpmPackages(TOOL, ['@microsoft/api-extractor@7.60.1'], () => {});
  // Not installed: API Extractor does not look into types of other packages.
  project.run('tar', '--extract', '--file', packPackage());
  shortenGeneratedTypes(join(project.folder, 'package/dist/client/services'));
}, MINUTES);

/**
 * The types of a service are those of its documents (test/client/generate/services.test.ts), whose changes show in the documents:
 * in a report, ten thousand lines of them would hide what a person wrote.
 */
function shortenGeneratedTypes(folder: string): void {
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.d.ts'))) {
    const text = readFileSync(join(folder, name), 'utf8');
    const exported = /^export interface (\w+) \{$/m.exec(text)?.[1];
    if (exported === undefined) throw new Error(`${name} exports no interface with the paths of a service`);
    const others = text.split('\n').filter((line) => /^(?:import|export declare) /.test(line));
    writeFileSync(join(folder, name), `${others.join('\n')}\nexport interface ${exported} {\n}\n`);
  }
}

/** The names of the declarations that `exports` has. */
const ENTRIES = Object.values(
  JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).exports as Record<
    string,
    string | { types: string }
  >,
).flatMap((one) => (typeof one === 'string' ? [] : [one.types.replace(/.*\/(.*)\.d\.ts$/, '$1')]));

it.each(ENTRIES)('%s is as its report says', async (entry) => {
  const folder = join(project.folder, 'package');
  const config = {
    projectFolder: folder,
    mainEntryPointFilePath: join(folder, `dist/package/entries/${entry}.d.ts`),
    bundledPackages: [],
    compiler: { tsconfigFilePath: join(folder, 'tsconfig.json') },
    apiReport: {
      enabled: true,
      includeForgottenExports: true,
      reportFolder: reports,
      reportTempFolder: join(reports, 'temporary'),
      reportFileName: entry,
    },
    docModel: { enabled: false },
    dtsRollup: { enabled: false },
    tsdocMetadata: { enabled: false },
    messages: {
      compilerMessageReporting: { default: { logLevel: 'error' } },
      extractorMessageReporting: { default: { logLevel: 'none' } },
      tsdocMessageReporting: { default: { logLevel: 'none' } },
    },
  };
  const { mainEntryPointFilePath } = config;
  project.write(
    'package/tsconfig.json',
    JSON.stringify({ compilerOptions: COMPILER, files: [mainEntryPointFilePath] }),
  );
  project.write(`${entry}.json`, JSON.stringify(config));
  const program = join(TOOL, 'node_modules/@microsoft/api-extractor/bin/api-extractor');
  project.run(process.execPath, program, 'run', '--local', '--config', `${entry}.json`);
  const report = readFileSync(join(reports, `${entry}.api.md`), 'utf8');
  await expect(report).toMatchFileSnapshot(join(ROOT, `docs/api/${entry}.api.md`));
});

const COMPILER = {
  module: 'nodenext',
  moduleResolution: 'nodenext',
  target: 'es2022',
  lib: ['es2022', 'dom'],
  types: [],
  strict: true,
  skipLibCheck: false,
};
