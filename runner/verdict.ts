/**
 * The verdicts, all of them. Only `fail` blames the cloud.
 *
 * pass     what was asked for is so
 * fail     the cloud departs from its contract
 * warn     nothing is violated, and a person should look
 * skipped  not asked, and why
 * blocked  could not be asked: making what the case needs failed
 * error    the harness or the network failed; it says nothing about the cloud
 */
export const VERDICTS = ['pass', 'fail', 'warn', 'skipped', 'blocked', 'error'] as const;

export type Verdict = (typeof VERDICTS)[number];
