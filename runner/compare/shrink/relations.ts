/** Which calls have to do with each other: those that name the same things. */
import type { Request, Response } from '../../exchange.ts';
import type { Recorded } from '../send/recording.ts';

/** UUIDs and custom names, as they are written in a path or a body. */
const NAME = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|CUSTOM_\w+/gi;

export function namesIn(texts: readonly (Request | Response)[]): Set<string> {
  const all = texts.map((one) => `${'path' in one ? one.path : ''} ${one.body ?? ''}`).join(' ');
  return new Set(all.match(NAME) ?? []);
}

/** Those that name any of the names. */
export function namingAny(names: ReadonlySet<string>, calls: readonly Recorded[]): Recorded[] {
  return calls.filter(({ call }) => [...namesIn([call.request])].some((name) => names.has(name)));
}

/** Those that name any of the names, or what such a call names, and so on. In their order. */
export function relatedTo(names: ReadonlySet<string>, calls: readonly Recorded[]): Recorded[] {
  const known = new Set(names);
  for (let before = -1; before < known.size; ) {
    before = known.size;
    for (const { call } of namingAny(known, calls))
      for (const name of namesIn([call.request])) known.add(name);
  }
  return namingAny(known, calls);
}
