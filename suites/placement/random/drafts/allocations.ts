/** Drafts calls for allocations. */
import type { CallDraft, CallKind } from '../call-draft.ts';
import type { DraftContext } from '../draft-context.ts';
import type { KnownConsumer } from '../state/state-model.ts';
import { canClaim, draftClaim } from './claims.ts';
import { draftConsumerRead } from './generation-reads.ts';

export const ALLOCATION_CALLS: readonly CallKind[] = [
  { operation: 'listAllocations', since: '1.0', weight: 4, draft: list },
  { operation: 'replaceAllocations', since: '1.0', weight: 10, draft: replace },
  { operation: 'manageAllocations', since: '1.13', weight: 9, draft: manage },
  { operation: 'deleteAllocations', since: '1.0', weight: 3, draft: remove },
  {
    operation: 'listResourceProviderAllocations',
    since: '1.0',
    weight: 3,
    draft: (context) => {
      const provider = context.pickProvider();
      return (
        provider && {
          operation: 'listResourceProviderAllocations',
          method: 'GET',
          path: `/resource_providers/${context.mutateUuid(provider.uuid)}/allocations`,
        }
      );
    },
  },
];

/** Picks a consumer, usually one with allocations. */
function pickConsumer({ state, choose }: DraftContext): string {
  const having = [...state.consumers.values()].filter(({ allocations }) => allocations.size > 0);
  const all =
    having.length === 0 || choose.chance(0.15) ? state.names.consumers : having.map(({ uuid }) => uuid);
  return choose.pick(all);
}

function list(context: DraftContext): CallDraft {
  const path = `/allocations/${context.mutateUuid(pickConsumer(context))}`;
  return { operation: 'listAllocations', method: 'GET', path };
}

function remove(context: DraftContext): CallDraft {
  const path = `/allocations/${context.mutateUuid(pickConsumer(context))}`;
  return { operation: 'deleteAllocations', method: 'DELETE', path };
}

function replace(context: DraftContext): CallDraft | undefined {
  const { state, choose, mutation } = context;
  const consumer = state.getConsumer(choose.pick(state.names.consumers));
  const first = draftNeededRead(context, [consumer]);
  if (first !== undefined || !canClaim(context)) return first;
  const body = draftClaim(context, consumer);
  const uuid =
    mutation === 'unknown-name' && choose.chance(0.3) ? 'not-a-uuid' : varyUuid(context, consumer.uuid);
  return {
    operation: 'replaceAllocations',
    method: 'PUT',
    path: `/allocations/${uuid}`,
    body: context.isAtLeast('1.12') ? body : toListForm(body),
  };
}

/** The service accepts a UUID with or without dashes, in either case, and stores it in one form. */
function varyUuid({ choose }: DraftContext, uuid: string): string {
  return choose.weighted([
    [20, uuid],
    [1, uuid.replaceAll('-', '')],
    [1, uuid.toUpperCase()],
  ]);
}

/** Before 1.12 allocations are a list instead of a map. */
function toListForm({ allocations, ...others }: { allocations?: object }): object {
  const items = Object.entries((allocations ?? {}) as Record<string, { resources: object }>).map(
    ([uuid, { resources }]) => ({ resource_provider: { uuid }, resources }),
  );
  return { allocations: items, ...others };
}

function manage(context: DraftContext): CallDraft | undefined {
  const { state, choose } = context;
  const consumers = choose.some(state.names.consumers, 1, 3).map((uuid) => state.getConsumer(uuid));
  const first = draftNeededRead(context, consumers);
  if (first !== undefined || !canClaim(context)) return first;
  const body = Object.fromEntries(
    consumers.map((consumer) => [consumer.uuid, draftClaim(context, consumer)]),
  );
  return { operation: 'manageAllocations', method: 'POST', path: '/allocations', body };
}

/** Drafts the read of a consumer whose generation the call needs and the state model does not know. */
function draftNeededRead(context: DraftContext, consumers: readonly KnownConsumer[]): CallDraft | undefined {
  if (!context.isAtLeast('1.28')) return undefined;
  const unknown = consumers.find(({ generation }) => generation === undefined);
  return unknown && draftConsumerRead(context, unknown);
}
