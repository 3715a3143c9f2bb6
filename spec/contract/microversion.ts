/** Microversions: `major.minor` names of one API, ordered by number and never by text (1.10 follows 1.9). */
import { compareVersions } from '../versions/version.ts';

/**
 * A microversion. A service whose profile names its versions otherwise has dates (`2026-11-27`) or other names here, which
 * `compareMicroversions` orders as well.
 */
export type Microversion = `${number}.${number}`;

const FORM = /^(0|[1-9]\d*)\.(0|[1-9]\d*)$/;

/** True for `1.23`; false for `1`, `1.023`, `v1.2` or ` 1.2`. */
export function isMicroversion(text: string): text is Microversion {
  return FORM.test(text);
}

/** True for a microversion, and for a version of another scheme: a date, `v2`, `1.2.3`. */
export function isVersionName(text: string): text is Microversion {
  return isMicroversion(text) || OTHER_FORM.test(text);
}

/** Of `spec/versions/version-scheme.ts`, those with an order. */
const OTHER_FORM =
  /^(?:v?\d+(?:\.\d+)*|\d{4}-\d{2}-\d{2})(?:-[0-9a-z][0-9a-z.-]*|(?:alpha|beta|rc|a|b)\.?\d*)?$/i;

/** Negative when `a` is older than `b`, zero when they are the same, positive when `a` is newer. */
export function compareMicroversions(a: Microversion, b: Microversion): number {
  const [rankA, rankB] = [rankOf(a), rankOf(b)];
  return rankA === null || rankB === null ? compareVersions(a, b) : rankA - rankB;
}

/** True when `since ≤ version ≤ until`; an absent bound is open. */
export function isWithin(version: Microversion, since?: Microversion, until?: Microversion): boolean {
  return (
    (since === undefined || compareMicroversions(since, version) <= 0) &&
    (until === undefined || compareMicroversions(version, until) <= 0)
  );
}

/** Every call of a run compares versions, and there are few different ones. */
const ranks = new Map<Microversion, number | null>();

/** Null for a version of another scheme. */
function rankOf(version: Microversion): number | null {
  const known = ranks.get(version);
  if (known !== undefined) return known;
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const rank = isMicroversion(version) ? major * 1_000_000 + minor : null;
  ranks.set(version, rank);
  return rank;
}
