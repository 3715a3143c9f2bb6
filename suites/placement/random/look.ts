/** Reads that come before a write, so that it knows the generation. They are calls like any other. */
import { isWithin } from '../../../spec/contract/microversion.ts';
import type { Draft } from './draft.ts';
import type { Drawing } from './drawing.ts';
import type { KnownConsumer, KnownProvider } from './learn/world.ts';

/** One of the reads that name a provider's generation. */
export function look(drawing: Drawing, { uuid }: KnownProvider): Draft {
  const path = `/resource_providers/${uuid}`;
  const reads: [since: `1.${number}`, operation: string, path: string][] = [
    ['1.0', 'getResourceProvider', path],
    ['1.0', 'listInventories', `${path}/inventories`],
    ['1.0', 'getResourceProviderUsages', `${path}/usages`],
    ['1.0', 'listResourceProviderAllocations', `${path}/allocations`],
    ['1.6', 'listResourceProviderTraits', `${path}/traits`],
    ['1.19', 'listResourceProviderAggregates', `${path}/aggregates`],
  ];
  const usable = reads.filter(([since]) => isWithin(drawing.microversion, since));
  const [, operation, chosen] = drawing.choose.pick(usable);
  return { operation, method: 'GET', path: chosen };
}

/** Names the consumer's generation from 1.28 on, and those of its providers. */
export function lookAtConsumer(drawing: Drawing, { uuid }: KnownConsumer): Draft {
  const microversion = drawing.anySince('1.28');
  return {
    operation: 'listAllocations',
    method: 'GET',
    path: `/allocations/${uuid}`,
    ...(microversion !== undefined && { microversion }),
  };
}
