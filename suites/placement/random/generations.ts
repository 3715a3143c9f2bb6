/** Finds the generations in request bodies, whose they are, and where to read the current one. */
import type { DependentValue, TargetAnswer } from '../../../runner/case/generated/call-source.ts';
import type { Request } from '../../../runner/exchange.ts';
import { isObject } from '../../../spec/openapi/json-object.ts';
import { segmentsOf } from '../path-segments.ts';
import type { StateModel } from './state/state-model.ts';
import { addDashes } from './state/update-providers.ts';

/** Those of a generated call. Where the state model did not know the current one, the value is a guess and stays as it is. */
export function findKnownGenerations(state: StateModel, request: Request): DependentValue[] {
  return findLocations(request).flatMap(({ keys, value, of, uuid }) => {
    const current = (of === 'provider' ? state.providers : state.consumers).get(uuid)?.generation;
    if (current === undefined) return [];
    if (value === null || current === null) {
      return value === current ? [{ keys, offset: 0, ...READ[of](uuid) }] : [];
    }
    return [{ keys, offset: value - current, ...READ[of](uuid) }];
  });
}

/** Those of an accepted call, which therefore were the current ones. */
export function findAcceptedGenerations(request: Request): DependentValue[] {
  return findLocations(request).map(({ keys, of, uuid }) => ({ keys, offset: 0, ...READ[of](uuid) }));
}

interface GenerationLocation {
  keys: string[];
  value: number | null;
  of: 'provider' | 'consumer';
  uuid: string;
}

const READ: Record<GenerationLocation['of'], (uuid: string) => Pick<DependentValue, 'path' | 'read'>> = {
  provider: (uuid) => ({
    path: `/resource_providers/${uuid}`,
    read: ({ json }) => readNumber(json, 'generation'),
  }),
  consumer: (uuid) => ({ path: `/allocations/${uuid}`, read: readConsumerGeneration }),
};

/** A consumer without allocations does not exist. */
function readConsumerGeneration({ status, json }: TargetAnswer): number | null | undefined {
  const { allocations } = (json ?? {}) as { allocations?: object };
  if (status !== 200 || allocations === undefined) return undefined;
  return Object.keys(allocations).length === 0 ? null : readNumber(json, 'consumer_generation');
}

function readNumber(json: unknown, key: string): number | undefined {
  const value = (json as Record<string, unknown> | undefined)?.[key];
  return typeof value === 'number' ? value : undefined;
}

function findLocations({ path, body }: Request): GenerationLocation[] {
  const json = parseBody(body);
  const [collection, uuid] = segmentsOf(path);
  if (collection === 'resource_providers' && uuid !== undefined)
    return findLocation(json, [], 'provider', uuid);
  if (collection === 'allocations')
    return uuid === undefined
      ? findLocationsBelow(json, [], 'consumer')
      : findLocation(json, [], 'consumer', uuid);
  if (collection !== 'reshaper' || !isObject(json)) return [];
  return [
    ...findLocationsBelow(json.inventories, ['inventories'], 'provider'),
    ...findLocationsBelow(json.allocations, ['allocations'], 'consumer'),
  ];
}

/** In a map by owner. */
function findLocationsBelow(
  json: unknown,
  above: string[],
  of: GenerationLocation['of'],
): GenerationLocation[] {
  const parts = Object.entries(isObject(json) ? json : {});
  return parts.flatMap(([owner, part]) => findLocation(part, [...above, owner], of, owner));
}

const KEYS = { provider: 'resource_provider_generation', consumer: 'consumer_generation' } as const;

function findLocation(
  json: unknown,
  above: string[],
  of: GenerationLocation['of'],
  owner: string,
): GenerationLocation[] {
  const value = isObject(json) ? json[KEYS[of]] : undefined;
  if (value !== null && !Number.isInteger(value)) return [];
  return [{ keys: [...above, KEYS[of]], value: value as number | null, of, uuid: addDashes(owner) }];
}

function parseBody(body: string | null): unknown {
  try {
    return JSON.parse(body ?? 'null');
  } catch {
    return undefined;
  }
}
