/** Changes a resource: reads it, and writes what the caller makes of it, with the generation that was read. */
import type { ReadAnswer } from './read-answer.ts';
import { type RetryOptions, retryConflicts } from './retry-conflicts.ts';
import type { UntypedInit } from './untyped-init.ts';

type Call = (method: string, init: UntypedInit) => Promise<ReadAnswer>;

/**
 * @param generation the property of the body that names the generation
 * @param change makes the body of what was read; it may be called several times
 */
export async function updateResource(
  call: Call,
  generation: string,
  { attempts, ...init }: UntypedInit & RetryOptions,
  change: (current: unknown) => unknown,
): Promise<ReadAnswer> {
  return retryConflicts(
    () => call('GET', init),
    async (read) => {
      if (!read.ok) return read;
      const changed = (await change(structuredClone(read.data))) as object;
      const current = read.data as Record<string, unknown>;
      // A consumer that does not exist yet has none, and null asks that it still does not exist.
      return call('PUT', { ...init, body: { ...changed, [generation]: current[generation] ?? null } });
    },
    { ...(attempts !== undefined && { attempts }), ...(init.signal && { signal: init.signal }) },
  );
}
