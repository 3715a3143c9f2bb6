import { isVersionName, type Microversion } from '../../spec/contract/microversion.ts';
import type { Service } from '../../spec/contract/service.ts';

/** The version that a call gets; undefined for one that the documents do not have, and where nothing says it. */
export function readCallVersion(asked: string | null, service: Service): Microversion | undefined {
  const { absent, latest, requests } = service.profile.versions;
  if (asked === null) {
    if (absent === 'newest') return service.newest;
    // A service whose calls ask for no version has one.
    return absent === 'oldest' || requests.length === 0 ? service.oldest : undefined;
  }
  if (asked === latest) return service.newest;
  return isVersionName(asked) && service.has(asked) ? asked : undefined;
}
