/** Reads the provider tree of a host from Placement. */
import type { InventoryAmounts } from '../../inventory-capacity.ts';
import { entriesOf, type Placement, PlacementUnreachable } from '../placement/port.ts';

export interface TreeProvider {
  uuid: string;
  /** By resource class. */
  inventories: ReadonlyMap<string, InventoryAmounts>;
  usages: ReadonlyMap<string, number>;
  traits: readonly string[];
  aggregates: readonly string[];
}

/**
 * @param root UUID of the root provider
 * @returns the providers of the tree; none when the root does not exist
 * @throws PlacementUnreachable
 */
export async function readProviderTree(
  placement: Placement,
  root: string,
  requestId: string,
): Promise<TreeProvider[]> {
  const { resource_providers: providers } = await read<{ resource_providers: { uuid: string }[] }>(
    '/resource_providers',
    `in_tree=${root}`,
  );
  return Promise.all(providers.map(({ uuid }) => readProvider(uuid)));

  async function readProvider(uuid: string): Promise<TreeProvider> {
    const path = `/resource_providers/${uuid}`;
    const [{ inventories }, { usages }, { traits }, { aggregates }] = await Promise.all([
      read<{ inventories: unknown }>(`${path}/inventories`),
      read<{ usages: unknown }>(`${path}/usages`),
      read<{ traits: string[] }>(`${path}/traits`),
      read<{ aggregates: string[] }>(`${path}/aggregates`),
    ]);
    return {
      uuid,
      inventories: new Map(entriesOf<InventoryAmounts>(inventories)),
      usages: new Map(entriesOf<number>(usages)),
      traits,
      aggregates,
    };
  }

  async function read<T>(path: string, query = ''): Promise<T> {
    const { status, body, detail } = await placement.call({ method: 'GET', path, query, requestId });
    if (status === 404) return EMPTY as T;
    if (status !== 200) throw new PlacementUnreachable(`GET ${path} returned ${status}: ${detail}`);
    return body as T;
  }
}

/** The parts of a provider that was deleted after the tree was listed. */
const EMPTY: unknown = { resource_providers: [], inventories: {}, usages: {}, traits: [], aggregates: [] };
