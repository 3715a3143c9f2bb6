/** The version with the last number raised by one; undefined for a name that does not end with a number, and for a date. */
export function nextVersion(version: string): string | undefined {
  const [, start, number] = /^(.*?)(\d+)$/.exec(version) ?? [];
  // The next date is that of the next publication.
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(version);
  return number === undefined || isDate ? undefined : `${start}${Number(number) + 1}`;
}

/**
 * Of a semantic version, the next major or minor one (semver.org, sections 7 and 8); of another version, the one that
 * `nextVersion` gives.
 */
export function nextSemanticVersion(version: string, isMajor: boolean): string | undefined {
  const [, prefix = '', major, minor] = /^(v?)(\d+)\.(\d+)\.\d+(?:[-+].*)?$/.exec(version) ?? [];
  if (major === undefined || minor === undefined) return nextVersion(version);
  // Before 1.0.0 anything may change at any time (section 4), and by custom a breaking change raises the minor number.
  return isMajor && major !== '0'
    ? `${prefix}${Number(major) + 1}.0.0`
    : `${prefix}${major}.${Number(minor) + 1}.0`;
}
