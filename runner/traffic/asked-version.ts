/** Reads which version a call asks for, as the service reads it, from where its profile says. */

import { escapePattern } from '../../spec/known/pattern.ts';
import type { Profile, VersionRequest } from '../../spec/profile/profile.ts';
import type { Request } from '../exchange.ts';

/** A version in words, which need not be one that the service has; null where the call names none. */
export interface AskedVersion {
  text: string | null;
  /** The path without the parts that ask for the version, as the documents have it. */
  path: string;
}

export function readAskedVersion({ versions }: Profile, { path, headers }: Request): AskedVersion {
  for (const request of versions.requests) {
    const found = readFrom(request, path, headers);
    if (found) return found;
  }
  return { text: null, path };
}

function readFrom(
  request: VersionRequest,
  path: string,
  headers: Request['headers'],
): AskedVersion | undefined {
  const pattern = patternOf(request);
  if (request.in === 'path') {
    const match = pattern.exec(path);
    return match ? { text: match[1] as string, path: path.slice(match[0].length) || '/' } : undefined;
  }
  if (request.in === 'query') {
    const [before, query = ''] = path.split('?') as [string, string?];
    const parameters = new URLSearchParams(query);
    const match = pattern.exec(parameters.get(request.name) ?? '');
    if (!match) return undefined;
    parameters.delete(request.name);
    const rest = parameters.toString();
    return { text: match[1] as string, path: rest === '' ? before : `${before}?${rest}` };
  }
  const name = request.in === 'header' ? request.name.toLowerCase() : 'accept';
  const value = [headers[name] ?? []].flat().join(',');
  const parts = request.in === 'header' && !request.hasOtherServices ? [value] : value.split(',');
  for (const part of parts) {
    const match = pattern.exec(part.trim());
    if (match) return { text: match[1] as string, path };
  }
  return undefined;
}

function patternOf(request: VersionRequest): RegExp {
  const known = PATTERNS.get(request);
  if (known) return known;
  const [before = '', after = ''] = request.template.split('{version}').map(patternOfText);
  const pattern =
    request.in === 'path'
      ? new RegExp(`^${before}([^/?]+)${after}(?=[/?]|$)`)
      : new RegExp(`^${before}(.+?)${after}$`, request.in === 'header' ? 'i' : '');
  PATTERNS.set(request, pattern);
  return pattern;
}

/** A space stands for any number of them. */
function patternOfText(text: string): string {
  return escapePattern(text).replaceAll(' ', '\\s+');
}

const PATTERNS = new WeakMap<VersionRequest, RegExp>();
