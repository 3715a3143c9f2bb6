/** Which calls have to do with each other: those that name the same things. */
import type { Request } from '../exchange.ts';
import type { Recorded } from './recording.ts';

/** UUIDs and custom names, as they are written in a path or a body. */
const NAME = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|CUSTOM_\w+/gi;

export function namesIn({ path, body }: Request): Set<string> {
  return new Set(`${path} ${body ?? ''}`.match(NAME) ?? []);
}

/** Those that name any of the names, or what such a call names, and so on. In their order. */
export function relatedTo(names: ReadonlySet<string>, calls: readonly Recorded[]): Recorded[] {
  const known = new Set(names);
  const related = new Set<Recorded>();
  for (let before = -1; before < related.size; ) {
    before = related.size;
    for (const one of calls) {
      const own = namesIn(one.call.request);
      if (related.has(one) || ![...own].some((name) => known.has(name))) continue;
      related.add(one);
      for (const name of own) known.add(name);
    }
  }
  return calls.filter((one) => related.has(one));
}
