/** Drafts calls for the aggregates of a provider. */
import type { CallDraft, CallKind } from '../call-draft.ts';
import type { DraftContext } from '../draft-context.ts';
import { draftProviderRead } from './generation-reads.ts';

export const AGGREGATE_CALLS: readonly CallKind[] = [
  { operation: 'listResourceProviderAggregates', since: '1.1', weight: 1.5, draft: list },
  { operation: 'replaceResourceProviderAggregates', since: '1.1', weight: 5, draft: replace },
];

function list(context: DraftContext): CallDraft | undefined {
  const provider = context.pickProvider();
  return (
    provider && {
      operation: 'listResourceProviderAggregates',
      method: 'GET',
      path: `/resource_providers/${context.mutateUuid(provider.uuid)}/aggregates`,
    }
  );
}

function replace(context: DraftContext): CallDraft | undefined {
  const { state, choose, mutation } = context;
  const provider = choose.chance(0.5)
    ? context.pickProviderWhere(({ aggregates }) => aggregates.length === 0)
    : context.pickProvider();
  if (provider === undefined) return undefined;
  // Sharing providers are in many aggregates, so that other providers can use their inventory.
  const [min, max] = state.isSharing(provider.uuid) ? [2, 4] : [1, 3];
  const aggregates = choose.some(state.names.aggregates, choose.chance(0.1) ? 0 : min, max);
  if (mutation === 'boundary') aggregates.push(choose.pick([...aggregates, 'not-a-uuid', '']));
  const path = `/resource_providers/${choose.chance(0.3) ? context.mutateUuid(provider.uuid) : provider.uuid}/aggregates`;
  const operation = 'replaceResourceProviderAggregates';
  // Before 1.19 the body is a bare array, and the generation does not change.
  if (!context.isAtLeast('1.19')) return { operation, method: 'PUT', path, body: aggregates };
  if (provider.generation === undefined) return draftProviderRead(context, provider);
  const resource_provider_generation = context.mutateGeneration(provider.generation);
  return { operation, method: 'PUT', path, body: { aggregates, resource_provider_generation } };
}
