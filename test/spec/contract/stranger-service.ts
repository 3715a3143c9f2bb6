/** Builds services of strangers' documents and profiles, for tests. */
import { buildService } from '../../../spec/contract/load-service.ts';
import type { Microversion } from '../../../spec/contract/microversion.ts';
import type { Service } from '../../../spec/contract/service.ts';
import type { OpenApiDocument } from '../../../spec/openapi/document.ts';
import { parseYaml } from '../../../spec/openapi/reading/syntax/read-yaml.ts';
import { profileWithoutFile, readProfile } from '../../../spec/profile/read-profile.ts';

/**
 * @param versions the paths of each version in YAML, and other keys of its document, oldest first
 * @param profile in YAML, without its first line; absent for a service without one
 */
export function strangerService(versions: Record<string, string>, profile?: string): Service {
  const documents = Object.entries(versions).map(([version, text]): [Microversion, OpenApiDocument] => {
    const { value } = parseYaml(`api/${version}.yaml`, text);
    const document = { openapi: '3.1.0', info: { title: 'An API', version }, ...(value as object) };
    return [version as Microversion, document as unknown as OpenApiDocument];
  });
  const changes = documents.map(([version]) => ({ version, title: '', description: '', file: '' }));
  const found =
    profile === undefined
      ? profileWithoutFile('stranger')
      : readProfile('api/profile.yaml', `service: stranger\n${profile}`);
  return buildService('api', { documents: new Map(documents), changes }, found);
}
