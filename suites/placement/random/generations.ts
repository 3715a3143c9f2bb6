/** Generations in bodies: whose they are, and where the current one can be read. */
import type { DependentValue, TargetAnswer } from '../../../runner/case/call-source.ts';
import type { Request } from '../../../runner/exchange.ts';
import { isObject } from '../../../spec/openapi/json-object.ts';
import { dashed } from './learn/learn-providers.ts';
import type { ObservedWorld } from './learn/world.ts';

/** Those of a call that the source makes. What it knew of none of them was a guess, and stays one. */
export function knownGenerations(world: ObservedWorld, request: Request): DependentValue[] {
  return placesIn(request).flatMap(({ keys, value, of, uuid }) => {
    const current = (of === 'provider' ? world.providers : world.consumers).get(uuid)?.generation;
    if (current === undefined) return [];
    if (value === null || current === null) {
      return value === current ? [{ keys, offset: 0, ...READ[of](uuid) }] : [];
    }
    return [{ keys, offset: value - current, ...READ[of](uuid) }];
  });
}

/** Those of a call that was taken, and in which each was the current one for that. */
export function takenGenerations(request: Request): DependentValue[] {
  return placesIn(request).map(({ keys, of, uuid }) => ({ keys, offset: 0, ...READ[of](uuid) }));
}

interface Place {
  keys: string[];
  value: number | null;
  of: 'provider' | 'consumer';
  uuid: string;
}

const READ: Record<Place['of'], (uuid: string) => Pick<DependentValue, 'path' | 'read'>> = {
  provider: (uuid) => ({
    path: `/resource_providers/${uuid}`,
    read: ({ json }) => numberIn(json, 'generation'),
  }),
  consumer: (uuid) => ({ path: `/allocations/${uuid}`, read: consumerGeneration }),
};

/** A consumer without allocations is not there, and so has none. */
function consumerGeneration({ status, json }: TargetAnswer): number | null | undefined {
  const { allocations } = (json ?? {}) as { allocations?: object };
  if (status !== 200 || allocations === undefined) return undefined;
  return Object.keys(allocations).length === 0 ? null : numberIn(json, 'consumer_generation');
}

function numberIn(json: unknown, key: string): number | undefined {
  const value = (json as Record<string, unknown> | undefined)?.[key];
  return typeof value === 'number' ? value : undefined;
}

function placesIn({ path, body }: Request): Place[] {
  const json = parsed(body);
  const [collection, uuid] = (path.split('?')[0] as string).split('/').slice(1);
  if (collection === 'resource_providers' && uuid !== undefined) return placeIn(json, [], 'provider', uuid);
  if (collection === 'allocations')
    return uuid === undefined ? placesBelow(json, [], 'consumer') : placeIn(json, [], 'consumer', uuid);
  if (collection !== 'reshaper' || !isObject(json)) return [];
  return [
    ...placesBelow(json.inventories, ['inventories'], 'provider'),
    ...placesBelow(json.allocations, ['allocations'], 'consumer'),
  ];
}

/** By owner. */
function placesBelow(json: unknown, above: string[], of: Place['of']): Place[] {
  const parts = Object.entries(isObject(json) ? json : {});
  return parts.flatMap(([owner, part]) => placeIn(part, [...above, owner], of, owner));
}

const KEYS = { provider: 'resource_provider_generation', consumer: 'consumer_generation' } as const;

function placeIn(json: unknown, above: string[], of: Place['of'], owner: string): Place[] {
  const value = isObject(json) ? json[KEYS[of]] : undefined;
  if (value !== null && !Number.isInteger(value)) return [];
  return [{ keys: [...above, KEYS[of]], value: value as number | null, of, uuid: dashed(owner) }];
}

function parsed(body: string | null): unknown {
  try {
    return JSON.parse(body ?? 'null');
  } catch {
    return undefined;
  }
}
