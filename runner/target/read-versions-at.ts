/** Reads the versions of a service from the place where its profile says that they are. */
import type { Microversion } from '../../spec/contract/microversion.ts';
import { isVersionName } from '../../spec/contract/microversion.ts';
import { parsePointer } from '../../spec/openapi/json-pointer.ts';
import type { DiscoveryPlace } from '../../spec/profile/profile.ts';
import { headerMap, parseJson, type Response } from '../exchange.ts';

interface FoundVersions {
  minimum: Microversion;
  maximum: Microversion;
}

/** The oldest and the newest version; undefined where the answer does not say them. */
export function readVersionsAt(place: DiscoveryPlace, response: Response): FoundVersions | undefined {
  if (place.in === 'header') {
    const headers = headerMap(response);
    return rangeOf(headers.get(place.minimum), headers.get(place.maximum));
  }
  for (const entry of listEntries(place, parseJson(response.body))) {
    if (!belongsToApi(entry, place)) continue;
    const range = rangeOf(entry[place.minimum], entry[place.maximum]);
    if (range) return range;
  }
  return undefined;
}

function listEntries({ entries }: DiscoveryPlace, json: unknown): Record<string, unknown>[] {
  let value = json;
  for (const key of parsePointer(entries))
    value = (value as Record<string, unknown> | null | undefined)?.[key];
  const list = Array.isArray(value) ? value : [value];
  return list.filter((one) => typeof one === 'object' && one !== null);
}

function belongsToApi(entry: Record<string, unknown>, { where }: DiscoveryPlace): boolean {
  return Object.entries(where).every(([name, value]) => entry[name] === value);
}

function rangeOf(minimum: unknown, maximum: unknown): FoundVersions | undefined {
  if (typeof minimum !== 'string' || typeof maximum !== 'string') return undefined;
  if (!isVersionName(minimum) || !isVersionName(maximum)) return undefined;
  return { minimum, maximum };
}
