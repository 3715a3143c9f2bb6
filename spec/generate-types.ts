/** Writes spec/<service>/types.ts from the service's newest document. Run by `npm run generate:types`. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import { loadService, SERVICES } from './contract/load-service.ts';

const HEADER = `/** Made by openapi-typescript from the newest document; refreshed by "npm run generate:types". */\n`;

/** The text of a service's types file. */
export async function generateTypes(name: string): Promise<string> {
  const service = loadService(name);
  const document = service.document(service.newest);
  return HEADER + astToString(await openapiTS(JSON.stringify(document)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const name of SERVICES) {
    writeFileSync(new URL(`./${name}/types.ts`, import.meta.url), await generateTypes(name));
  }
}
