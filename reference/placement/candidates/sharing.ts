/**
 * Sharing providers: they have the trait MISC_SHARES_VIA_AGGREGATE, and serve every tree that has a provider in one of
 * their aggregates.
 */
import type { Provider } from '../state/records.ts';
import type { PlacementState } from '../state/state.ts';

const SHARING_TRAIT = 'MISC_SHARES_VIA_AGGREGATE';

/** Whether any provider shares. */
export function hasSharingProviders({ withTrait }: PlacementState): boolean {
  return withTrait.has(SHARING_TRAIT);
}

/** The providers that share with the tree. Some may belong to it themselves. */
export function findSharingProviders(state: PlacementState, root: string): ReadonlySet<string> {
  const all = state.withTrait.get(SHARING_TRAIT);
  if (all.size === 0) return NONE;
  const sharing = new Set<string>();
  for (const member of state.trees.membersOf(root)) {
    for (const aggregate of (state.provider(member) as Provider).aggregates) {
      for (const uuid of state.inAggregate.get(aggregate)) if (all.has(uuid)) sharing.add(uuid);
    }
  }
  return sharing;
}

const NONE: ReadonlySet<string> = new Set();

/** The roots of the trees that the provider may serve: its own, and those that it shares with. */
export function rootsServedBy(state: PlacementState, uuid: string): Iterable<string> {
  const root = state.trees.rootOf(uuid);
  if (!state.withTrait.get(SHARING_TRAIT).has(uuid)) return [root];
  const roots = new Set([root]);
  for (const aggregate of (state.provider(uuid) as Provider).aggregates) {
    for (const member of state.inAggregate.get(aggregate)) roots.add(state.trees.rootOf(member));
  }
  return roots;
}
