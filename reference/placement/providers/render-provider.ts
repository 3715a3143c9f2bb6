/** Renders a resource provider with its links. */
import type { Provider } from '../state/records.ts';
import type { PlacementState } from '../state/state.ts';

/** Returns the same frozen object until the provider changes, so that the serialiser caches its text. */
export function renderProvider(state: PlacementState, provider: Provider, mount: string): unknown {
  const { parent } = provider;
  // Read from the parent, since this change may move the provider to another tree.
  const root = parent === null ? provider.uuid : state.trees.rootOf(parent);
  const cached = RENDERED.get(provider);
  if (cached && cached.root === root && cached.mount === mount) return cached.value;
  const value = Object.freeze(buildProviderBody(provider, root, mount));
  RENDERED.set(provider, { root, mount, value });
  return value;
}

const RENDERED = new WeakMap<Provider, { root: string; mount: string; value: object }>();

function buildProviderBody(
  { uuid, name, generation, parent }: Provider,
  root: string,
  mount: string,
): object {
  const url = `${mount}/resource_providers/${uuid}`;
  return {
    uuid,
    name,
    generation,
    links: [
      { rel: 'self', href: url },
      { rel: 'inventories', href: `${url}/inventories` },
      { rel: 'usages', href: `${url}/usages` },
      { rel: 'aggregates', href: `${url}/aggregates` },
      { rel: 'traits', href: `${url}/traits` },
      { rel: 'allocations', href: `${url}/allocations` },
    ],
    parent_provider_uuid: parent,
    root_provider_uuid: root,
  };
}
