/**
 * Providers that share: they have the trait MISC_SHARES_VIA_AGGREGATE, and give to every tree of which a provider
 * stands in one of their aggregates.
 */
import type { Provider } from '../state/records.ts';
import type { PlacementState } from '../state/state.ts';

const SHARES = 'MISC_SHARES_VIA_AGGREGATE';

export function someShare({ withTrait }: PlacementState): boolean {
  return withTrait.has(SHARES);
}

/** The providers that share with the tree. Some may stand in it themselves. */
export function sharingWith(state: PlacementState, root: string): ReadonlySet<string> {
  const all = state.withTrait.get(SHARES);
  if (all.size === 0) return NOBODY;
  const sharing = new Set<string>();
  for (const member of state.trees.membersOf(root)) {
    for (const aggregate of (state.provider(member) as Provider).aggregates) {
      for (const uuid of state.inAggregate.get(aggregate)) if (all.has(uuid)) sharing.add(uuid);
    }
  }
  return sharing;
}

const NOBODY: ReadonlySet<string> = new Set();

/** The roots of the trees that the provider may give to: its own, and those that it shares with. */
export function rootsServedBy(state: PlacementState, uuid: string): Iterable<string> {
  const root = state.trees.rootOf(uuid);
  if (!state.withTrait.get(SHARES).has(uuid)) return [root];
  const roots = new Set([root]);
  for (const aggregate of (state.provider(uuid) as Provider).aggregates) {
    for (const member of state.inAggregate.get(aggregate)) roots.add(state.trees.rootOf(member));
  }
  return roots;
}
