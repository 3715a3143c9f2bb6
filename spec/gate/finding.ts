/** The findings of the gate. */
import type { NoticePeriod } from '../deprecation/notice-period.ts';
import type { Change } from '../diff/change.ts';
import type { Overlay } from '../openapi/overlay/overlay.ts';

/** Listed, with what each one means, in docs/diff-and-gate.md and docs/deprecation.md. */
export const GATE_RULES = [
  /** A published version differs from what was published. */
  'published.changed',
  /** A published version is missing, and it is not one of the oldest; or a document has an earlier version again. */
  'published.removed',
  /** A new version is older than a published one. */
  'published.inserted',
  /** A line of the lock differs from the base, or is missing. */
  'lock.changed',
  /** A new version removes something without notice. */
  'retired.unannounced',
  /** A new version removes something before its notice period is over. */
  'retired.too-soon',
  /** A new version removes a capability that a guideline requires. */
  'retired.required',
  /** The oldest versions were removed without notice. */
  'minimum.unannounced',
  /** The oldest versions were removed before their notice period was over. */
  'minimum.too-soon',
  /** A notice is incomplete or contradicts itself. */
  'notice.malformed',
] as const;

export type GateRule = (typeof GATE_RULES)[number];

/** One violation, of one version or of consecutive ones. */
export interface GateFinding {
  rule: GateRule;
  /** Consecutive versions with the same violation, oldest first. */
  versions: readonly string[];
  /** The file, or `file:line`, to look at; empty where there is none. */
  path: string;
  /** What a client can see of it; empty where the earlier documents are not available. */
  changes: readonly Change[];
  /** A new version for the same change, with the overlay that makes it; without one for a document that evolves in place. */
  remedy?: { version: string; overlay?: Overlay };
  /** Of a missing version: its document in the base, and whether one document that is still there had it. */
  missing?: { path: string; hasSameFile: boolean };
  /** Of a removal: the notice that clients had, and the notice that the policy requires. */
  notice?: NoticePeriod;
  /** Of a removal: the capability, and the guideline that requires it. */
  required?: { capability: string; guideline: string };
  /** Of an invalid notice: what is wrong with it, and how to fix it. */
  malformed?: { problem: string; remedy: string };
}

/** A finding without changes or details. */
export function createFinding(rule: GateRule, version: string, path: string): GateFinding {
  return { rule, versions: [version], path, changes: [] };
}
