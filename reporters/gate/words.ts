/** What each rule of the gate means. */
import type { GateRule } from '../../spec/gate/gate.ts';

export const GATE_WORDS: Readonly<Record<GateRule, string>> = {
  'published.changed': 'is published, and is not what it was',
  'published.removed': 'is published, and is gone',
  'published.inserted': 'is new, and older than what is published: clients would get it for another one',
  'lock.changed': 'has another digest in the lock than it was published with, or none',
};
