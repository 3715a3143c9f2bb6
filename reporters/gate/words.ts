/** What each rule of the gate means. */
import type { GateRule } from '../../spec/gate/finding.ts';

export const GATE_WORDS: Readonly<Record<GateRule, string>> = {
  'published.changed': 'is published, and is not what it was',
  'published.removed': 'is published, and is gone',
  'published.inserted': 'is new, and older than what is published: clients would get it for another one',
  'lock.changed': 'has another line in the lock than it was published with, or none',
  'retired.unannounced': 'leaves out what was not announced to go',
  'retired.too-soon': 'leaves out what was not announced for long enough',
  'retired.required': 'leaves out what a guideline requires',
  'minimum.unannounced': 'went as the oldest, and that was not announced',
  'minimum.too-soon': 'went as the oldest, and that was not announced for long enough',
  'notice.malformed': 'has a notice that cannot be right',
};

/** Rules about what goes: the others are about what must stay. */
export function isAboutNotice(rule: GateRule): boolean {
  return /^(retired|minimum|notice)\./.test(rule);
}
