/** The client as a library: it works where only the packages are installed that docs/dependencies.md names for it. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { HOOKS } from './import-hooks.ts';
import { MINUTES, Project } from './packed-package.ts';

const project = new Project();
beforeAll(() => {
  project.install();
  for (const name of ['ajv', 'ajv-formats', 'undici', 'yaml', 'fast-json-stringify', 'json-schema-diff'])
    rmSync(join(project.folder, 'node_modules', name), { recursive: true });
}, MINUTES);

it('calls and negotiates with openapi-fetch alone', () => {
  project.write('hooks.mjs', HOOKS);
  project.write('use.mjs', USE);
  const printed = project.run(process.execPath, '--import', './hooks.mjs', 'use.mjs').trim().split('\n');
  expect(printed.pop()).toBe('1.39 200');
  expect([...new Set(printed)].toSorted()).toEqual(['api-interop', 'openapi-fetch']);
});

const USE = `
import { placement } from 'api-interop/client';
const root = { versions: [{ min_version: '1.0', max_version: '1.39' }] };
const fetch = async ({ url }) => Response.json(url.endsWith('/traits') ? { traits: [] } : root);
const cloud = await placement.negotiate(['1.39'], { endpoint: 'http://cloud', fetch });
const { status } = await cloud.GET('/traits');
console.log(cloud.version, status);
`;
