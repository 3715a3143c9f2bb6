/** A change as the reverse comparison reports it. */
import type { Broken, Change, ChangeKind } from '../../../../../spec/diff/change.ts';

export function mirrored(change: Change): Change {
  const kind = KINDS[change.kind];
  return {
    ...change,
    kind,
    rule: change.rule.replace(/[^.]*$/, kind),
    breaks: change.breaks.map((each) => SIDES[each]),
    before: change.after,
    after: change.before,
  };
}

const KINDS: Readonly<Record<ChangeKind, ChangeKind>> = {
  added: 'removed',
  removed: 'added',
  changed: 'changed',
};

const SIDES: Readonly<Record<Broken, Broken>> = {
  'old clients on a new cloud': 'new clients on an old cloud',
  'new clients on an old cloud': 'old clients on a new cloud',
};
