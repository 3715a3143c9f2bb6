/** Puts the microversion into a request, in each way that the service reads. */
import type { ServiceDescription, VersionPlace } from './service-description.ts';

/** What a microversion adds to a request. */
export interface RequestedVersion {
  headers: Record<string, string>;
  query: Record<string, string>;
  /** Before the path of the call. */
  prefix: string;
}

/** In headers each way is used, since an older release may read only one of them; elsewhere the first. */
export function askForVersion({ versionRequests }: ServiceDescription, version: string): RequestedVersion {
  const [first] = versionRequests;
  const places = first?.in === 'header' ? versionRequests.filter((one) => one.in === 'header') : [first];
  const parts: RequestedVersion = { headers: {}, query: {}, prefix: '' };
  for (const place of places) if (place) addPlace(parts, place, version);
  return parts;
}

function addPlace(
  parts: RequestedVersion,
  { in: kind, name = '', template }: VersionPlace,
  version: string,
): void {
  const value = template.replaceAll('{version}', version);
  if (kind === 'header') parts.headers[name] = value;
  else if (kind === 'query') parts.query[name] = value;
  else if (kind === 'path') parts.prefix = value;
  else parts.headers.accept = value;
}
