/** What each rule of the gate says about a version, after `spec/placement 1.23 to 1.39`. */
import type { GateRule } from '../../spec/gate/finding.ts';

export const GATE_RULE_TEXT: Readonly<Record<GateRule, string>> = {
  'published.changed': 'changed after publication',
  'published.removed': 'published, and now missing',
  'published.inserted': 'new, but older than a published version',
  'lock.changed': 'changed or missing in published.lock',
  'retired.unannounced': 'removes something without notice',
  'retired.too-soon': 'removes something before its notice period is over',
  'retired.required': 'removes a capability that a guideline requires',
  'minimum.unannounced': 'removed as the oldest, without notice',
  'minimum.too-soon': 'removed as the oldest, before the notice period is over',
  'notice.malformed': 'has an invalid notice',
};
