/**
 * Finds the microversion that a call asks for in `OpenStack-API-Version`, with the tolerance of OpenStack's own
 * library (`microversion_parse`): entries of other services are ignored, the last of ours wins, and a number may
 * have blanks, a sign or leading zeros.
 */
import { isMicroversion, type Microversion } from '../../../spec/contract/microversion.ts';
import type { Service } from '../../../spec/contract/service.ts';

export type Negotiated = Microversion | { refused: 'malformed' | 'unsupported'; asked: string };

export function negotiate(header: string | undefined, service: Service): Negotiated {
  if (header === undefined) return service.oldest;
  const known = knownFor(service);
  let negotiated = known.get(header);
  if (negotiated === undefined) {
    negotiated = read(header, service);
    if (known.size < MOST_KNOWN) known.set(header, negotiated);
  }
  return negotiated;
}

/** Nearly all calls ask for one of a few microversions, in the same words. */
const MOST_KNOWN = 256;
const KNOWN = new WeakMap<Service, Map<string, Negotiated>>();

function knownFor(service: Service): Map<string, Negotiated> {
  let known = KNOWN.get(service);
  if (!known) {
    known = new Map();
    KNOWN.set(service, known);
  }
  return known;
}

function read(header: string, service: Service): Negotiated {
  const asked = lastEntry(header, service.name);
  if (asked === undefined) return service.oldest;
  if (asked === 'latest') return service.newest;
  const version = normalised(asked);
  if (version === null) return { refused: 'malformed', asked };
  return isMicroversion(version) && service.has(version) ? version : { refused: 'unsupported', asked };
}

function lastEntry(header: string, serviceName: string): string | undefined {
  for (const entry of header.split(',').reverse()) {
    const [, name, version] = ENTRY.exec(entry.trim()) ?? [];
    if (name?.toLowerCase() === serviceName) return version;
  }
  return undefined;
}

const ENTRY = /^(\S+)\s+(.*)$/s;

/** `01.+2` gives `1.2`; null when it is not two numbers. */
function normalised(text: string): string | null {
  const dot = text.indexOf('.');
  const parts = dot < 0 ? [text] : [text.slice(0, dot), text.slice(dot + 1)];
  if (parts.length !== 2 || !parts.every((part) => NUMBER.test(part))) return null;
  return parts.map((part) => String(BigInt(part.replaceAll(/[\s_+]/g, '')))).join('.');
}

/** What Python's `int()` reads. */
const NUMBER = /^\s*[+-]?\d+(_\d+)*\s*$/;
