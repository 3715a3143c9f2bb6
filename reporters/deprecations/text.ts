/** The deprecations of an API, for a terminal. */
import type { Deprecation } from '../../spec/deprecation/deprecations.ts';

/** @param name of the service or folder */
export function renderDeprecations(name: string, deprecations: readonly Deprecation[]): string {
  if (deprecations.length === 0) return `${name}: no deprecations\n`;
  return deprecations.map(renderEntry).join('\n');
}

function renderEntry(deprecation: Deprecation): string {
  const { about, notice, place } = deprecation;
  const [first, ...others] = about as readonly [string, ...string[]];
  const more =
    others.length > MAX_PLACES
      ? [...others.slice(0, MAX_PLACES), `and ${others.length - MAX_PLACES} more`]
      : others;
  const lines = [
    `${describeRemoval(deprecation)}: ${first}`,
    ...more,
    describePublication(deprecation),
    ...(notice.replacedBy === undefined ? [] : [`replaced by ${notice.replacedBy}`]),
    ...(notice.note ?? '').trim().split('\n'),
    place,
  ];
  return `${lines.filter((line) => line !== '').join('\n  ')}\n`;
}

function describeRemoval({ notice: { removedIn }, notBefore }: Deprecation): string {
  const version = removedIn === undefined ? 'removal not scheduled' : `removal in ${removedIn}`;
  return notBefore === undefined ? version : `${version}, not before ${notBefore}`;
}

function describePublication({ notice: { deprecatedIn }, record }: Deprecation): string {
  const version = deprecatedIn === undefined ? '' : ` in ${deprecatedIn}`;
  return `deprecated${version}, ${record ? `published on ${record.day}` : 'not published yet'}`;
}

const MAX_PLACES = 4;
