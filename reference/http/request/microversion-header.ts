/**
 * Negotiates the microversion from `OpenStack-API-Version`, as tolerant as OpenStack's `microversion_parse`: entries of
 * other services are ignored, the last entry of this service wins, and a number may have blanks, a sign or leading zeros.
 */
import { isMicroversion, type Microversion } from '../../../spec/contract/microversion.ts';
import type { Service } from '../../../spec/contract/service.ts';

export type NegotiationResult = Microversion | NegotiationFailure;

export interface NegotiationFailure {
  problem: 'malformed' | 'unsupported';
  requested: string;
}

/** @param header the value of `OpenStack-API-Version`; the oldest microversion applies without one */
export function negotiate(header: string | undefined, service: Service): NegotiationResult {
  if (header === undefined) return service.oldest;
  const cached = cacheFor(service);
  let negotiated = cached.get(header);
  if (negotiated === undefined) {
    negotiated = parseHeader(header, service);
    if (cached.size < CACHE_SIZE) cached.set(header, negotiated);
  }
  return negotiated;
}

/** Nearly all requests send one of a few headers. */
const CACHE_SIZE = 256;
const CACHES = new WeakMap<Service, Map<string, NegotiationResult>>();

function cacheFor(service: Service): Map<string, NegotiationResult> {
  let cached = CACHES.get(service);
  if (!cached) {
    cached = new Map();
    CACHES.set(service, cached);
  }
  return cached;
}

function parseHeader(header: string, service: Service): NegotiationResult {
  const requested = lastEntry(header, service.name);
  if (requested === undefined) return service.oldest;
  if (requested === 'latest') return service.newest;
  const version = normalise(requested);
  if (version === null) return { problem: 'malformed', requested };
  return isMicroversion(version) && service.has(version) ? version : { problem: 'unsupported', requested };
}

function lastEntry(header: string, serviceName: string): string | undefined {
  for (const entry of header.split(',').reverse()) {
    const [, name, version] = ENTRY.exec(entry.trim()) ?? [];
    if (name?.toLowerCase() === serviceName) return version;
  }
  return undefined;
}

const ENTRY = /^(\S+)\s+(.*)$/s;

/** `01.+2` gives `1.2`; null unless the text is two numbers. */
function normalise(text: string): string | null {
  const dot = text.indexOf('.');
  const parts = dot < 0 ? [text] : [text.slice(0, dot), text.slice(dot + 1)];
  if (parts.length !== 2 || !parts.every((part) => NUMBER.test(part))) return null;
  return parts.map((part) => String(BigInt(part.replaceAll(/[\s_+]/g, '')))).join('.');
}

/** A number as Python's `int()` reads it. */
const NUMBER = /^\s*[+-]?\d+(_\d+)*\s*$/;
