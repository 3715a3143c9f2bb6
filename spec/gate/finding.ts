/** What the gate finds. */
import type { NoticeGiven } from '../deprecation/notice-given.ts';
import type { Change } from '../diff/change.ts';
import type { Overlay } from '../openapi/overlay.ts';

export type GateRule =
  /** A published version is not what it was. */
  | 'published.changed'
  /** A published version is gone, and not because the oldest ones went. */
  | 'published.removed'
  /** A new version is older than a published one. */
  | 'published.inserted'
  /** A line of the lock is another one, or gone. */
  | 'lock.changed'
  /** A new version leaves out what was not announced to go. */
  | 'retired.unannounced'
  /** A new version leaves out what was not announced for long enough. */
  | 'retired.too-soon'
  /** A new version leaves out what a guideline requires. */
  | 'retired.required'
  /** The oldest versions are gone, and that was not announced. */
  | 'minimum.unannounced'
  /** The oldest versions are gone, and that was not announced for long enough. */
  | 'minimum.too-soon'
  /** A notice says what cannot be, or too little. */
  | 'notice.malformed';

export interface GateFinding {
  rule: GateRule;
  /** Consecutive ones in which the same is wrong, oldest first. */
  versions: readonly string[];
  /** Where a person would look. */
  path: string;
  /** What a client can see of it, where the older documents are at hand. */
  changes: readonly Change[];
  /** How the change could be made instead. */
  remedy?: { version: string; overlay: Overlay };
  /** Of what goes: the notice that clients had, and that which the policy wants. */
  notice?: NoticeGiven;
  /** Of what goes: who requires it. */
  required?: { capability: string; guideline: string };
  /** Of a notice: what is wrong with it, and what to do. */
  malformed?: { problem: string; remedy: string };
}

export function finding(rule: GateRule, version: string, path: string): GateFinding {
  return { rule, versions: [version], path, changes: [] };
}
