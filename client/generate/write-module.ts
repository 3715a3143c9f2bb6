/** Writes the module of a service: the types of its microversions, and what a client knows of them at run time. */
import type { Service } from '../../spec/contract/service.ts';
import { describeService } from './describe-service.ts';
import { nameConstant, namePaths } from './service-names.ts';
import { type TypeGenerator, writeTypes } from './write-types.ts';

/** The module of a service that ships with the package. */
export async function writeServiceModule(service: Service, generator: TypeGenerator): Promise<string> {
  const description = describeService(service, service.microversions);
  return [
    `/** The clients of ${service.name}, made from its documents by "npm run generate:types". */\n`,
    `import type { ServiceDescription } from '../runtime/service-description.ts';\n\n`,
    `export const ${nameConstant(service.name).toUpperCase()}: ServiceDescription = ${JSON.stringify(description, null, 1)};\n\n`,
    await writeTypes(service, service.microversions, namePaths(service.name), generator),
  ].join('');
}
