/** Packs the package, installs it in empty projects, and uses it as users do: no TypeScript, no checkout. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { execute } from '../programs/execute.ts';
import { findNodes } from './node-versions.ts';
import { MINUTES, Project, packPackage, ROOT } from './packed-package.ts';

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const nodes = await findNodes();

const bin = 'node_modules/api-interop/dist/cli/bin.js';
const project = new Project('module');
beforeAll(() => project.install(), MINUTES);

describe('an installed package', () => {
  it('is run by npx under both of its names', () => {
    for (const name of ['api-interop', 'interop'])
      expect(project.run('npx', name, '--version')).toBe(`api-interop ${version}\n`);
  });

  it('has neither TypeScript nor a loader of it', () => {
    const names = project.run('npm', 'ls', '--all', '--parseable').split('\n');
    expect(names.filter((name) => /node_modules\/(tsx|esbuild|typescript)$/.test(name))).toEqual([]);
    expect(names.some((name) => name.endsWith('node_modules/ajv'))).toBe(true);
  });

  it('has less than 3 MB', () => {
    expect(statSync(packPackage()).size).toBeLessThan(3_000_000);
  });

  it('writes a report in every format', () => {
    const formats = ['html', 'junit', 'sarif', 'markdown', 'ctrf', 'jsonl', 'github'];
    const reporters = formats.flatMap((format) => ['--reporter', `${format}=${format}.txt`]);
    project.run(
      'npx',
      'interop',
      'run',
      'placement',
      '--only',
      'placement.traits.*',
      '--depth',
      'quick',
      ...reporters,
    );
    const sizes = formats.map((format) => statSync(join(project.folder, `${format}.txt`)).size);
    expect(sizes.slice(0, -1).filter((size) => size < 150)).toEqual([]);
  });

  it('has no file that only its authors need', () => {
    const files = project.run('find', 'node_modules/api-interop', '-type', 'f').split('\n');
    const unneeded = files.filter((file) =>
      /\.ts$/.test(file) && !file.endsWith('.d.ts') ? true : /\/(test|bench|build)\//.test(file),
    );
    expect(unneeded).toEqual([]);
    expect(files.length).toBeGreaterThan(500);
  });
});

describe.each(nodes)('an installed package on $name', ({ path: node }) => {
  it('judges the reference, and finds it sound', () => {
    const out = project.run(
      node,
      bin,
      'run',
      'placement',
      '--depth',
      'quick',
      '--only',
      'placement.traits.*',
    );
    expect(out).toMatch(/^PASS {2}placement at the reference server in this process/m);
  });

  it('judges a service that has only documents', () => {
    expect(project.run(node, bin, 'run', 'compute', '--list', '--only', '*showFlavor*')).toContain(
      'showFlavor',
    );
  });

  it('serves several schedulers, from processes of their own', () => {
    project.write('serve.mjs', SERVE);
    expect(project.run(node, 'serve.mjs', node, bin)).toBe('200\n');
  });

  it('compares documents, with the library that this command alone needs', async () => {
    const documents = ['1.38', '1.39'].map(
      (name) => `node_modules/api-interop/dist/documents/placement/${name}.json`,
    );
    const { code, output } = await execute(node, [bin, 'diff', ...documents], process.env, project.folder);
    expect(output).toContain('4 changes in 2 operations');
    expect(code).toBe(1);
  });

  it.each([
    ['ECMAScript modules', 'use.mjs', ESM],
    ['CommonJS', 'use.cjs', CJS],
  ])('is used from %s', (_name, file, text) => {
    project.write(file, text);
    const used = JSON.parse(project.run(node, file));
    expect(used).toEqual([
      [],
      ['header.undeclared x-cloud-region'],
      'pass',
      '1.39',
      true,
      'placement.duplicate_name',
    ]);
  });
});

const USE = `
  const placement = await createReference();
  const contracts = await readContracts('placement', { endpoint: placement.url });
  const headers = { 'x-auth-token': 'admin', 'openstack-api-version': 'placement 1.39' };
  const request = new Request(placement.url + '/traits', { headers });
  const exchange = await recordFetch(request, await fetch(request.clone()));
  const contract = contracts.contractFor(exchange.request, '1.39');
  const sound = judge(exchange, contract);
  exchange.response.headers.push(['x-cloud-region', 'north']);
  const planted = judge(exchange, contract).map(({ rule, location }) => rule + ' ' + location.name);
  const cloud = client.placement('1.39', { endpoint: placement.url, token: 'admin', onViolation: console.error });
  const body = { name: 'host' };
  await cloud.POST('/resource_providers', { body });
  const { error } = await cloud.POST('/resource_providers', { body });
  await placement.close();
  const report = await runConformance('placement', { only: 'placement.traits.*', depth: 'quick' });
  const text = renderReport(report, 'json');
  const named = readDocument('placement', '1.39').info.version;
  const isSame = JSON.stringify(document) === JSON.stringify(readDocument('placement', '1.39'));
  console.log(JSON.stringify([sound, planted, parseReport(text).verdict, named, isSame, error.errors[0].code]));
`;

const NAMES: readonly [string, string][] = [
  ['runConformance', 'api-interop'],
  ['judge, readContracts, recordFetch', 'api-interop/judge'],
  ['createReference', 'api-interop/reference'],
  ['parseReport, renderReport', 'api-interop/reporters'],
  ['readDocument', 'api-interop/spec'],
];

const ESM = `${NAMES.map(([names, from]) => `import { ${names} } from '${from}';`).join('\n')}
import { createRequire } from 'node:module';
import * as client from 'api-interop/client';
const document = createRequire(import.meta.url)('api-interop/spec/placement/1.39.json');
${USE}`;

const CJS = `${NAMES.map(([names, from]) => `const { ${names} } = require('${from}');`).join('\n')}
const document = require('api-interop/spec/placement/1.39.json');
const client = require('api-interop/client');
(async () => {${USE}})();`;

const SERVE = `
import { spawn } from 'node:child_process';
import { createReference } from 'api-interop/reference';
const placement = await createReference();
const [node, bin] = process.argv.slice(2);
const argv = ['serve', '--services', 'scheduler', '--placement', placement.url, '--processes', '2', '--port', '0'];
const child = spawn(node, [bin, ...argv], { stdio: ['ignore', 'pipe', 'inherit'] });
let text = '';
child.stdout.on('data', async (data) => {
  text += data;
  const [url] = /http:\\/\\/[\\d.:]+/.exec(text) ?? [];
  if (url === undefined) return;
  child.stdout.removeAllListeners('data');
  console.log((await fetch(url)).status);
  child.kill();
});
child.on('exit', () => placement.close());
`;
