/** Writes the client of any service for a folder of its user: JavaScript, declarations, and the documents that answers are judged by. */
import type { Microversion } from '../../spec/contract/microversion.ts';
import type { Service } from '../../spec/contract/service.ts';
import { PROFILE_FILE } from '../../spec/profile/read-profile.ts';
import { describeService } from './describe-service.ts';
import { nameConstant, namePaths } from './service-names.ts';
import { type TypeGenerator, writeTypes } from './write-types.ts';

/** A file, by its path in the folder of the client. */
export interface ClientFile {
  name: string;
  text: string;
}

/**
 * The files are modules whatever the type of the package around them is, since their names say so.
 * @param versions oldest first
 * @param profile the text of the service's profile; null without one
 */
export async function writeClient(
  service: Service,
  versions: readonly Microversion[],
  profile: string | null,
  generator: TypeGenerator,
): Promise<ClientFile[]> {
  const types = await writeTypes(service, versions, namePaths(service.name), generator);
  return [
    { name: 'client.mjs', text: writeModule(service, versions) },
    { name: 'client.d.mts', text: writeDeclarations(service, types) },
    ...(profile === null ? [] : [{ name: `${FOLDER}/${PROFILE_FILE}`, text: profile }]),
    ...versions.map((version) => ({
      name: `${FOLDER}/${version}.json`,
      text: `${JSON.stringify(service.document(version))}\n`,
    })),
  ];
}

const FOLDER = 'documents';

function writeModule(service: Service, versions: readonly Microversion[]): string {
  return [
    `/** The client of ${service.name} at ${versions.join(', ')}, written by "interop client". */`,
    `import { createServiceFactory } from 'api-interop/client';`,
    '',
    `const description = ${JSON.stringify(describeService(service, versions), null, 1)};`,
    '',
    `export const ${nameConstant(service.name)} = createServiceFactory(description, new URL('./${FOLDER}/', import.meta.url));`,
    '',
  ].join('\n');
}

function writeDeclarations({ name }: Service, types: string): string {
  return [
    `import type { ServiceFactory } from 'api-interop/client';\n`,
    `/** Opens clients of ${name}. */\nexport declare const ${nameConstant(name)}: ServiceFactory<${namePaths(name)}>;\n`,
    types,
  ].join('\n');
}
