/** Calls about allocations. */

import type { CallKind, Draft } from '../draft.ts';
import type { Drawing } from '../drawing.ts';
import type { KnownConsumer } from '../learn/world.ts';
import { lookAtConsumer } from '../look.ts';
import { canClaim, claim } from './claims.ts';

export const ALLOCATION_CALLS: readonly CallKind[] = [
  { operation: 'listAllocations', since: '1.0', weight: 4, draft: list },
  { operation: 'replaceAllocations', since: '1.0', weight: 10, draft: replace },
  { operation: 'manageAllocations', since: '1.13', weight: 9, draft: manage },
  { operation: 'deleteAllocations', since: '1.0', weight: 3, draft: remove },
  {
    operation: 'listResourceProviderAllocations',
    since: '1.0',
    weight: 3,
    draft: (drawing) => {
      const provider = drawing.provider();
      return (
        provider && {
          operation: 'listResourceProviderAllocations',
          method: 'GET',
          path: `/resource_providers/${drawing.uuidOr(provider.uuid)}/allocations`,
        }
      );
    },
  },
];

/** One of ours, mostly one that has allocations. */
function consumerWith({ world, choose }: Drawing): string {
  const having = [...world.consumers.values()].filter(({ allocations }) => allocations.size > 0);
  const all =
    having.length === 0 || choose.chance(0.15) ? world.names.consumers : having.map(({ uuid }) => uuid);
  return choose.pick(all);
}

function list(drawing: Drawing): Draft {
  const path = `/allocations/${drawing.uuidOr(consumerWith(drawing))}`;
  return { operation: 'listAllocations', method: 'GET', path };
}

function remove(drawing: Drawing): Draft {
  const path = `/allocations/${drawing.uuidOr(consumerWith(drawing))}`;
  return { operation: 'deleteAllocations', method: 'DELETE', path };
}

function replace(drawing: Drawing): Draft | undefined {
  const { world, choose, wrong } = drawing;
  const consumer = world.consumer(choose.pick(world.names.consumers));
  const first = lookFirst(drawing, [consumer]);
  if (first !== undefined || !canClaim(drawing)) return first;
  const body = claim(drawing, consumer);
  const uuid = wrong === 'stranger' && choose.chance(0.3) ? 'not-a-uuid' : variantOf(drawing, consumer.uuid);
  return {
    operation: 'replaceAllocations',
    method: 'PUT',
    path: `/allocations/${uuid}`,
    body: drawing.since('1.12') ? body : listForm(body),
  };
}

/** The service reads a UUID with or without dashes, in either case, and keeps it in one form. */
function variantOf({ choose }: Drawing, uuid: string): string {
  return choose.weighted([
    [20, uuid],
    [1, uuid.replaceAll('-', '')],
    [1, uuid.toUpperCase()],
  ]);
}

/** Before 1.12: a list in the place of a map. */
function listForm({ allocations, ...others }: { allocations?: object }): object {
  const items = Object.entries((allocations ?? {}) as Record<string, { resources: object }>).map(
    ([uuid, { resources }]) => ({ resource_provider: { uuid }, resources }),
  );
  return { allocations: items, ...others };
}

function manage(drawing: Drawing): Draft | undefined {
  const { world, choose } = drawing;
  const consumers = choose.some(world.names.consumers, 1, 3).map((uuid) => world.consumer(uuid));
  const first = lookFirst(drawing, consumers);
  if (first !== undefined || !canClaim(drawing)) return first;
  const body = Object.fromEntries(consumers.map((consumer) => [consumer.uuid, claim(drawing, consumer)]));
  return { operation: 'manageAllocations', method: 'POST', path: '/allocations', body };
}

/** A look at one of the consumers, where its generation is needed and not known. */
function lookFirst(drawing: Drawing, consumers: readonly KnownConsumer[]): Draft | undefined {
  if (!drawing.since('1.28')) return undefined;
  const unknown = consumers.find(({ generation }) => generation === undefined);
  return unknown && lookAtConsumer(drawing, unknown);
}
