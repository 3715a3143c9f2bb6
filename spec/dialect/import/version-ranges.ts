/** Ranges of neighbouring versions. */
import type { Microversion } from '../../contract/microversion.ts';

export type VersionRange = readonly [first: Microversion, last: Microversion];

/** @param all the versions that there are, oldest first */
export function findVersionRanges(
  versions: ReadonlySet<Microversion | undefined>,
  all: readonly Microversion[],
): VersionRange[] {
  const ranges: [Microversion, Microversion][] = [];
  all.forEach((version, index) => {
    const last = ranges.at(-1);
    if (!versions.has(version)) return;
    if (last && last[1] === all[index - 1]) last[1] = version;
    else ranges.push([version, version]);
  });
  return ranges;
}

/** `2.1, 2.36 to 2.40`. */
export function versionRangesText(ranges: readonly VersionRange[]): string {
  return ranges.map(([first, last]) => (first === last ? first : `${first} to ${last}`)).join(', ');
}
