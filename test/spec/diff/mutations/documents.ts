/** The documents of the services, oldest first, with the line of everything in them. */
import type { ApiDocument } from '../../../../spec/diff/api-document.ts';
import { documentOf } from '../../../../spec/diff/read-document.ts';
import { loadService } from '../../../../spec/load-service.ts';
import { Origins } from '../../../../spec/origins.ts';

export function documentsOf(name: string): ApiDocument[] {
  const origins = new Origins();
  const service = loadService(name, undefined, origins);
  return service.microversions.map((version) => documentOf(service, version, origins));
}
