/** Microversions: `major.minor` names of one API, ordered by number and never by text (1.10 follows 1.9). */
export type Microversion = `${number}.${number}`;

const FORM = /^(0|[1-9]\d*)\.(0|[1-9]\d*)$/;

/** True for `1.23`; false for `1`, `1.023`, `v1.2` or ` 1.2`. */
export function isMicroversion(text: string): text is Microversion {
  return FORM.test(text);
}

/** Negative when `a` is older than `b`, zero when they are the same, positive when `a` is newer. */
export function compareMicroversions(a: Microversion, b: Microversion): number {
  const [majorA = 0, minorA = 0] = a.split('.').map(Number);
  const [majorB = 0, minorB = 0] = b.split('.').map(Number);
  return majorA - majorB || minorA - minorB;
}

/** True when `since ≤ version ≤ until`; an absent bound is open. */
export function isWithin(version: Microversion, since?: Microversion, until?: Microversion): boolean {
  return (
    (since === undefined || compareMicroversions(since, version) <= 0) &&
    (until === undefined || compareMicroversions(version, until) <= 0)
  );
}
