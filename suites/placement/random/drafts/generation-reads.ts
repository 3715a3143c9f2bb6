/** Drafts the reads that replace a write whose generation is unknown. Their answers are compared as well. */
import { isWithin } from '../../../../spec/contract/microversion.ts';
import type { CallDraft } from '../call-draft.ts';
import type { DraftContext } from '../draft-context.ts';
import type { KnownConsumer, KnownProvider } from '../state/state-model.ts';

/** Drafts one of the reads that return a provider's generation. */
export function draftProviderRead(context: DraftContext, { uuid }: KnownProvider): CallDraft {
  const path = `/resource_providers/${uuid}`;
  const reads: [since: `1.${number}`, operation: string, path: string][] = [
    ['1.0', 'getResourceProvider', path],
    ['1.0', 'listInventories', `${path}/inventories`],
    ['1.0', 'getResourceProviderUsages', `${path}/usages`],
    ['1.0', 'listResourceProviderAllocations', `${path}/allocations`],
    ['1.6', 'listResourceProviderTraits', `${path}/traits`],
    ['1.19', 'listResourceProviderAggregates', `${path}/aggregates`],
  ];
  const usable = reads.filter(([since]) => isWithin(context.microversion, since));
  const [, operation, chosen] = context.choose.pick(usable);
  return { operation, method: 'GET', path: chosen };
}

/** Drafts the read that returns a consumer's generation, since 1.28, and those of its providers. */
export function draftConsumerRead(context: DraftContext, { uuid }: KnownConsumer): CallDraft {
  const microversion = context.pickMicroversionSince('1.28');
  return {
    operation: 'listAllocations',
    method: 'GET',
    path: `/allocations/${uuid}`,
    ...(microversion !== undefined && { microversion }),
  };
}
