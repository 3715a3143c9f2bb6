/** Works out, from what Placement tells of a host's tree, why it offers nothing of it. It gives no reason itself. */

import { fits, type InventoryAmounts } from '../../inventory-capacity.ts';
import { entriesOf, type Placement, PlacementUnreachable } from '../placement/port.ts';
import type { ResourceGroup, SelectionRequest } from '../request.ts';
import type { Reason } from './explain.ts';

export type WhyNot = Pick<Reason, 'reason' | 'transient'>;

/** Undefined when nothing that can be seen is against the host. @throws PlacementUnreachable */
export async function whyNotOffered(
  placement: Placement,
  request: SelectionRequest,
  root: string,
  requestId: string,
): Promise<WhyNot | undefined> {
  const tree = await readTree(placement, root, requestId);
  if (!tree.some(({ uuid }) => uuid === root)) return { reason: 'unknown_provider', transient: false };
  const groups: ResourceGroup[] = [request, ...Object.values(request.groups ?? {})];
  for (const group of groups) {
    const why = againstGroup(tree, group);
    if (why) return why;
  }
  return againstRoot(tree.find(({ uuid }) => uuid === root) as ProviderFacts, request);
}

interface ProviderFacts {
  uuid: string;
  inventories: readonly (readonly [string, InventoryAmounts])[];
  usages: ReadonlyMap<string, number>;
  traits: readonly string[];
  aggregates: readonly string[];
}

function againstRoot(
  { traits }: ProviderFacts,
  { root_required = [], root_forbidden = [] }: SelectionRequest,
) {
  if (traits.includes('COMPUTE_STATUS_DISABLED')) return { reason: 'disabled', transient: false };
  return againstTraits(new Set(traits), root_required, root_forbidden);
}

/** Each part on its own: whether one provider has all of them is not looked at. */
function againstGroup(tree: readonly ProviderFacts[], group: ResourceGroup): WhyNot | undefined {
  const { in_tree, resources = {}, required = [], required_any = [], forbidden = [] } = group;
  if (in_tree !== undefined && !tree.some(({ uuid }) => uuid === in_tree))
    return { reason: 'tree', transient: false };
  const traits = new Set(tree.flatMap((provider) => provider.traits));
  const missing = required_any.find((names) => !names.some((name) => traits.has(name)));
  if (missing) return { reason: `missing_trait:${missing[0]}`, transient: false };
  // A trait that is forbidden is only against the host when each of its providers has it.
  const everywhere = forbidden.filter((name) => tree.every((provider) => provider.traits.includes(name)));
  return (
    againstTraits(traits, required, everywhere) ??
    againstAggregates(tree, group) ??
    againstAmounts(tree, resources)
  );
}

function againstTraits(
  traits: ReadonlySet<string>,
  required: readonly string[],
  forbidden: readonly string[],
): WhyNot | undefined {
  const missing = required.find((name) => !traits.has(name));
  if (missing !== undefined) return { reason: `missing_trait:${missing}`, transient: false };
  const unwanted = forbidden.find((name) => traits.has(name));
  return unwanted === undefined ? undefined : { reason: `forbidden_trait:${unwanted}`, transient: false };
}

function againstAggregates(
  tree: readonly ProviderFacts[],
  { member_of = [], not_member_of = [] }: ResourceGroup,
): WhyNot | undefined {
  const aggregates = new Set(tree.flatMap((provider) => provider.aggregates));
  const isOutside = member_of.some((uuids) => !uuids.some((uuid) => aggregates.has(uuid)));
  const isInside = not_member_of.some((uuid) => aggregates.has(uuid));
  return isOutside || isInside ? { reason: 'aggregate', transient: false } : undefined;
}

function againstAmounts(
  tree: readonly ProviderFacts[],
  resources: Readonly<Record<string, number>>,
): WhyNot | undefined {
  const lacking = Object.entries(resources).find(
    ([name, amount]) => !tree.some((each) => has(each, name, amount, true)),
  );
  if (!lacking) return undefined;
  const [name, amount] = lacking;
  return { reason: `insufficient:${name}`, transient: tree.some((each) => has(each, name, amount, false)) };
}

/** @param now with what is taken from it; else as if nothing were */
function has({ inventories, usages }: ProviderFacts, name: string, amount: number, now: boolean): boolean {
  const inventory = inventories.find(([each]) => each === name)?.[1];
  return inventory !== undefined && fits(inventory, now ? (usages.get(name) ?? 0) : 0, amount);
}

async function readTree(placement: Placement, root: string, requestId: string): Promise<ProviderFacts[]> {
  const list = await read<{ resource_providers: { uuid: string }[] }>(
    `/resource_providers`,
    `in_tree=${root}`,
  );
  return Promise.all(list.resource_providers.map(({ uuid }) => readProvider(uuid)));

  async function readProvider(uuid: string): Promise<ProviderFacts> {
    const path = `/resource_providers/${uuid}`;
    const [{ inventories }, { usages }, { traits }, { aggregates }] = await Promise.all([
      read<{ inventories: unknown }>(`${path}/inventories`),
      read<{ usages: unknown }>(`${path}/usages`),
      read<{ traits: string[] }>(`${path}/traits`),
      read<{ aggregates: string[] }>(`${path}/aggregates`),
    ]);
    return {
      uuid,
      inventories: [...entriesOf<InventoryAmounts>(inventories)],
      usages: new Map(entriesOf<number>(usages)),
      traits,
      aggregates,
    };
  }

  async function read<T>(path: string, query = ''): Promise<T> {
    const { status, body, detail } = await placement.ask({ method: 'GET', path, query, requestId });
    if (status === 404) return EMPTY as T;
    if (status !== 200) throw new PlacementUnreachable(`GET ${path} gave ${status}: ${detail}`);
    return body as T;
  }
}

/** Of a provider that went meanwhile. */
const EMPTY: unknown = { resource_providers: [], inventories: {}, usages: {}, traits: [], aggregates: [] };
