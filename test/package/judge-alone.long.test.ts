/** The judge as a library: it works where only the packages are installed that docs/dependencies.md names for it. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { HOOKS } from './import-hooks.ts';
import { MINUTES, Project, ROOT } from './packed-package.ts';

const NEEDED = ['ajv', 'ajv-formats', 'undici', 'yaml'];

const project = new Project();
beforeAll(() => {
  project.install();
  const { dependencies, optionalDependencies = {} } = JSON.parse(
    readFileSync(join(ROOT, 'package.json'), 'utf8'),
  );
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies }))
    if (!NEEDED.includes(name))
      rmSync(join(project.folder, 'node_modules', name), { recursive: true, force: true });
}, MINUTES);

it('judges an exchange of each service with these packages alone', () => {
  expect(readdirSync(join(project.folder, 'node_modules'))).not.toContain('jsonpath-rfc9535');
  project.write('use.mjs', USE);
  expect(JSON.parse(project.run(process.execPath, 'use.mjs'))).toEqual([
    ['placement', 'status.declared'],
    ['scheduler', 'status.declared'],
    ['bare-metal', 'status.declared'],
    ['compute', 'status.declared'],
  ]);
});

it('imports no other package', () => {
  project.write('hooks.mjs', HOOKS);
  project.write('imports.mjs', "import 'api-interop/judge';\n");
  const imported = project.run(process.execPath, '--import', './hooks.mjs', 'imports.mjs').trim().split('\n');
  expect([...new Set(imported)].filter((name) => !NEEDED.includes(name))).toEqual(['api-interop']);
});

const USE = `
import { judge, readContracts } from 'api-interop/judge';
const found = [];
for (const service of ['placement', 'scheduler', 'bare-metal', 'compute']) {
  const contracts = await readContracts(service, { endpoint: 'http://cloud/api' });
  const request = { method: 'GET', url: 'http://cloud/api/nowhere', headers: {} };
  const response = { status: 299, headers: {}, body: '' };
  const contract = contracts.contractFor(request, contracts.microversions.at(-1));
  const [first] = judge({ request, response }, contract).filter(({ rule }) => rule.startsWith('status'));
  found.push([service, first.rule]);
}
console.log(JSON.stringify(found));
`;
