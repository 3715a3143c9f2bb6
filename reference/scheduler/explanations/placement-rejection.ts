/** Finds out why Placement has no candidate for a host, from the host's provider tree: Placement itself gives no reason. */
import { fits } from '../../inventory-capacity.ts';
import type { ResourceGroup, SelectionRequest } from '../request.ts';
import type { TreeProvider } from './provider-tree.ts';
import type { Reason } from './reason.ts';

export type Rejection = Pick<Reason, 'reason' | 'transient'>;

/** @returns undefined when the tree meets each condition of the request on its own */
export function findRejection(
  tree: readonly TreeProvider[],
  root: string,
  request: SelectionRequest,
): Rejection | undefined {
  const rootProvider = tree.find(({ uuid }) => uuid === root);
  if (!rootProvider) return permanent('unknown_provider');
  const groups: ResourceGroup[] = [request, ...Object.values(request.groups ?? {})];
  for (const group of groups) {
    const rejection = checkGroup(tree, group);
    if (rejection) return rejection;
  }
  return checkRoot(rootProvider, request);
}

function permanent(reason: string): Rejection {
  return { reason, transient: false };
}

function checkRoot(
  { traits }: TreeProvider,
  { root_required = [], root_forbidden = [] }: SelectionRequest,
): Rejection | undefined {
  if (traits.includes('COMPUTE_STATUS_DISABLED')) return permanent('disabled');
  return checkTraits(new Set(traits), root_required, root_forbidden);
}

/** Checks each condition on its own, not whether a single provider meets all of them. */
function checkGroup(tree: readonly TreeProvider[], group: ResourceGroup): Rejection | undefined {
  const { in_tree, resources = {}, required = [], required_any = [], forbidden = [] } = group;
  if (in_tree !== undefined && !tree.some(({ uuid }) => uuid === in_tree)) return permanent('tree');
  const traits = new Set(tree.flatMap((provider) => provider.traits));
  const missing = required_any.find((names) => !names.some((name) => traits.has(name)));
  if (missing) return permanent(`missing_trait:${missing[0]}`);
  // A forbidden trait rejects the host only when every provider of its tree has the trait.
  const everywhere = forbidden.filter((name) => tree.every((provider) => provider.traits.includes(name)));
  return (
    checkTraits(traits, required, everywhere) ?? checkAggregates(tree, group) ?? checkAmounts(tree, resources)
  );
}

function checkTraits(
  traits: ReadonlySet<string>,
  required: readonly string[],
  forbidden: readonly string[],
): Rejection | undefined {
  const missing = required.find((name) => !traits.has(name));
  if (missing !== undefined) return permanent(`missing_trait:${missing}`);
  const present = forbidden.find((name) => traits.has(name));
  return present === undefined ? undefined : permanent(`forbidden_trait:${present}`);
}

function checkAggregates(
  tree: readonly TreeProvider[],
  { member_of = [], not_member_of = [] }: ResourceGroup,
): Rejection | undefined {
  const aggregates = new Set(tree.flatMap((provider) => provider.aggregates));
  const isOutside = member_of.some((uuids) => !uuids.some((uuid) => aggregates.has(uuid)));
  const isInside = not_member_of.some((uuid) => aggregates.has(uuid));
  return isOutside || isInside ? permanent('aggregate') : undefined;
}

/** Usage makes an insufficient amount transient: without it some provider would have enough. */
function checkAmounts(
  tree: readonly TreeProvider[],
  resources: Readonly<Record<string, number>>,
): Rejection | undefined {
  const insufficient = Object.entries(resources).find(
    ([name, amount]) =>
      !tree.some((provider) => hasAmount(provider, name, amount, provider.usages.get(name) ?? 0)),
  );
  if (!insufficient) return undefined;
  const [name, amount] = insufficient;
  const transient = tree.some((provider) => hasAmount(provider, name, amount, 0));
  return { reason: `insufficient:${name}`, transient };
}

function hasAmount({ inventories }: TreeProvider, name: string, amount: number, used: number): boolean {
  const inventory = inventories.get(name);
  return inventory !== undefined && fits(inventory, used, amount);
}
