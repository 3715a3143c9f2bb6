/** Finds out which microversion a cloud has. */
import { compareMicroversions, type Microversion } from '../../spec/contract/microversion.ts';
import { type FoundVersions, readVersionsAt } from '../../spec/contract/read-versions-at.ts';
import type { ClientOptions } from '../types/client-options.ts';
import { openTransport } from './open-transport.ts';
import type { ServiceDescription } from './service-description.ts';
import { tokenHeaders } from './token-headers.ts';

/** The cloud has none of the microversions that the program can use. */
export class NoCommonVersionError extends Error {
  override readonly name = 'NoCommonVersionError';
  readonly wanted: readonly string[];
  /** The range that the cloud has. */
  readonly minimum: string;
  readonly maximum: string;

  constructor(endpoint: string, wanted: readonly string[], { minimum, maximum }: FoundVersions) {
    super(`${endpoint} has the microversions ${minimum} to ${maximum}, and none of ${wanted.join(', ')}.`);
    this.wanted = wanted;
    this.minimum = minimum;
    this.maximum = maximum;
  }
}

/**
 * The first of the versions that the cloud has.
 * @param signal ends the calls
 * @throws NoCommonVersionError @throws Error where the endpoint does not say its microversions
 */
export async function negotiateVersion(
  service: ServiceDescription,
  wanted: readonly string[],
  options: ClientOptions,
  signal?: AbortSignal,
): Promise<string> {
  const range = await discoverVersions(service, options, signal);
  const version = wanted.find((one) => isWithinRange(one, range));
  if (version === undefined) throw new NoCommonVersionError(options.endpoint, wanted, range);
  return version;
}

function isWithinRange(version: string, { minimum, maximum }: FoundVersions): boolean {
  const one = version as Microversion;
  return compareMicroversions(minimum, one) <= 0 && compareMicroversions(one, maximum) <= 0;
}

async function discoverVersions(
  service: ServiceDescription,
  options: ClientOptions,
  signal: AbortSignal | undefined,
): Promise<FoundVersions> {
  const { fetch, Request } = await openTransport(options);
  const root = options.endpoint.replace(/\/+$/, '');
  const answers: string[] = [];
  for (const place of service.discovery) {
    const token = place.needsToken ? await tokenHeaders(service, options) : {};
    const headers = { accept: 'application/json', ...options.headers, ...token };
    const response = await fetch(
      new Request(`${root}${place.path}`, { headers, redirect: 'manual', ...(signal && { signal }) }),
    );
    const json = parse(await response.text());
    const found = readVersionsAt(place, { headerOf: (name) => response.headers.get(name), json });
    if (found) return found;
    answers.push(`GET ${place.path} answered ${response.status}`);
  }
  const seen = answers.join(', ') || 'its profile names no place that lists them';
  throw new Error(
    `${root} does not say which microversions of ${service.service} it has: ${seen}. Give the root of the service.`,
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
