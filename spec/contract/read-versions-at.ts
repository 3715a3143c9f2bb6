/** Reads the versions of a service from the place where its profile says that they are. */
import { parsePointer } from '../openapi/json-pointer.ts';
import type { DiscoveryPlace } from '../profile/profile.ts';
import { isVersionName, type Microversion } from './microversion.ts';

/** The oldest and the newest version that a service says to have. */
export interface FoundVersions {
  minimum: Microversion;
  maximum: Microversion;
}

/** The part of an answer that may say versions. */
export interface VersionAnswer {
  headerOf(name: string): string | null | undefined;
  /** The body as JSON; undefined where it is none. */
  json: unknown;
}

/** The oldest and the newest version; undefined where the answer does not say them. */
export function readVersionsAt(
  place: DiscoveryPlace,
  { headerOf, json }: VersionAnswer,
): FoundVersions | undefined {
  if (place.in === 'header') return rangeOf(headerOf(place.minimum), headerOf(place.maximum));
  for (const entry of listEntries(place, json)) {
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
