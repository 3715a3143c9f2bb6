/** Calls about the aggregates of a provider. */
import type { CallKind, Draft } from '../draft.ts';
import type { Drawing } from '../drawing.ts';
import { look } from '../look.ts';

export const AGGREGATE_CALLS: readonly CallKind[] = [
  { operation: 'listResourceProviderAggregates', since: '1.1', weight: 1.5, draft: list },
  { operation: 'replaceResourceProviderAggregates', since: '1.1', weight: 5, draft: replace },
];

function list(drawing: Drawing): Draft | undefined {
  const provider = drawing.provider();
  return (
    provider && {
      operation: 'listResourceProviderAggregates',
      method: 'GET',
      path: `/resource_providers/${drawing.uuidOr(provider.uuid)}/aggregates`,
    }
  );
}

function replace(drawing: Drawing): Draft | undefined {
  const { world, choose, wrong } = drawing;
  const provider = choose.chance(0.5)
    ? drawing.providerWhere(({ aggregates }) => aggregates.length === 0)
    : drawing.provider();
  if (provider === undefined) return undefined;
  // Sharing providers are in many, so that there are others to share with.
  const [least, most] = world.isSharing(provider.uuid) ? [2, 4] : [1, 3];
  const aggregates = choose.some(world.names.aggregates, choose.chance(0.1) ? 0 : least, most);
  if (wrong === 'limits') aggregates.push(choose.pick([...aggregates, 'not-a-uuid', '']));
  const path = `/resource_providers/${choose.chance(0.3) ? drawing.uuidOr(provider.uuid) : provider.uuid}/aggregates`;
  const operation = 'replaceResourceProviderAggregates';
  // Before 1.19 the body is the bare list, and the generation stays as it is.
  if (!drawing.since('1.19')) return { operation, method: 'PUT', path, body: aggregates };
  if (provider.generation === undefined) return look(drawing, provider);
  const resource_provider_generation = drawing.generationOf(provider.generation);
  return { operation, method: 'PUT', path, body: { aggregates, resource_provider_generation } };
}
