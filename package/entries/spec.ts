/**
 * `api-interop/spec`: the OpenAPI document of each microversion.
 *
 * @packageDocumentation
 */
import { DESCRIBED_SERVICES, loadService, SERVICES } from '../../spec/contract/load-service.ts';
import type { Microversion } from '../../spec/contract/microversion.ts';
import type { Service } from '../../spec/contract/service.ts';

/** The services whose documents ship with this package. */
export const DOCUMENTED_SERVICES: readonly string[] = [...SERVICES, ...DESCRIBED_SERVICES];

/** The microversions of a service, oldest first. @throws RangeError for an unknown service */
export function listMicroversions(service: string): string[] {
  return [...serviceNamed(service).microversions];
}

/**
 * The complete OpenAPI 3.1 document of a microversion, as a value of its own that may be changed.
 * @throws RangeError for an unknown service or microversion
 */
export function readDocument(service: string, microversion: string): Record<string, unknown> {
  return { ...structuredClone(serviceNamed(service).document(microversion as Microversion)) };
}

function serviceNamed(name: string): Service {
  if (DOCUMENTED_SERVICES.includes(name)) return loadService(name);
  throw new RangeError(`There are no documents of ${name}. Services: ${DOCUMENTED_SERVICES.join(', ')}.`);
}
