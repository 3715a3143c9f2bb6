/** Texts that ask for versions: of other services, malformed, and of versions that no target has. */
import { isMicroversion } from '../../spec/contract/microversion.ts';
import type { Profile } from '../../spec/profile/profile.ts';
import { versionTextOf } from '../target/version-request.ts';

/** Names of a version of other services in a header that several share. */
export function otherServices({ service }: Profile): [before: string, after: string] {
  return service === 'compute' ? ['placement 1.39', 'identity 3.14'] : ['compute 2.90', 'identity 3.14'];
}

/** Texts that are no version in the scheme of the given one. */
export function listMalformedTexts(profile: Profile, version: string): string[] {
  const texts = isMicroversion(version) ? ['new', '1.2.3', '1.', '1.x', '1.1 1.2'] : ['new', '1 2'];
  return texts.map((text) => versionTextOf(profile, text) as string);
}

/** Texts for versions before the oldest and after the newest version of a target. */
export function listUnsupportedTexts(profile: Profile, minimum: string, maximum: string): string[] {
  const texts = isMicroversion(minimum)
    ? [step(minimum, -1), step(maximum, 1), ...farVersions(minimum)]
    : /^\d{4}-\d{2}-\d{2}/.test(minimum)
      ? ['0001-01-01', '9999-12-31']
      : [];
  return texts.map((text) => versionTextOf(profile, text) as string);
}

/** Of the same major version, of the one before, and of the next. */
function farVersions(minimum: string): string[] {
  const major = Number(minimum.split('.')[0]);
  return [`${major}.999`, `${major - 1}.1`, `${major + 1}.0`];
}

/** One above `1.39` is `1.40`; one below `1.0` is `0.9`. */
function step(version: string, by: number): string {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return minor + by < 0 ? `${major - 1}.9` : `${major}.${minor + by}`;
}
