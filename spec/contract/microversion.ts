/** Microversions: `major.minor` names of one API, ordered by number and never by text (1.10 follows 1.9). */
export type Microversion = `${number}.${number}`;

const FORM = /^(0|[1-9]\d*)\.(0|[1-9]\d*)$/;

/** True for `1.23`; false for `1`, `1.023`, `v1.2` or ` 1.2`. */
export function isMicroversion(text: string): text is Microversion {
  return FORM.test(text);
}

/** Negative when `a` is older than `b`, zero when they are the same, positive when `a` is newer. */
export function compareMicroversions(a: Microversion, b: Microversion): number {
  return rankOf(a) - rankOf(b);
}

/** True when `since ≤ version ≤ until`; an absent bound is open. */
export function isWithin(version: Microversion, since?: Microversion, until?: Microversion): boolean {
  return (
    (since === undefined || compareMicroversions(since, version) <= 0) &&
    (until === undefined || compareMicroversions(version, until) <= 0)
  );
}

/** Every call of a run compares versions, and there are few different ones. */
const ranks = new Map<Microversion, number>();

function rankOf(version: Microversion): number {
  const known = ranks.get(version);
  if (known !== undefined) return known;
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const rank = major * 1_000_000 + minor;
  ranks.set(version, rank);
  return rank;
}
