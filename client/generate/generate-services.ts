/** Writes client/services/<service>.ts from the documents of each microversion. Run by `npm run generate:types`. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as openapiTypescript from 'openapi-typescript';
import { loadService, SERVICES } from '../../spec/contract/load-service.ts';
import { writeServiceModule } from './write-module.ts';
import type { TypeGenerator } from './write-types.ts';

const GENERATOR = openapiTypescript as unknown as TypeGenerator;

/** The text of a service's module. */
export async function generateServiceModule(name: string): Promise<string> {
  return writeServiceModule(loadService(name), GENERATOR);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const name of SERVICES)
    writeFileSync(new URL(`../services/${name}.ts`, import.meta.url), await generateServiceModule(name));
}
