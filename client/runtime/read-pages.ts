/** Reads a list page by page, as the links of the answers lead. */
import type { ReadAnswer } from './read-answer.ts';
import type { UntypedInit } from './untyped-init.ts';

/**
 * Of each link, only the query is used: the path is known, and the host of a link is that of the service behind its proxy, which the
 * token is not for.
 * @throws Error for a page that was read already
 */
export async function* readPages(
  get: (init: UntypedInit) => Promise<ReadAnswer>,
  init: UntypedInit,
): AsyncGenerator<ReadAnswer, void, undefined> {
  const seen = new Set<string>();
  for (let query = init.query; ; ) {
    const answer = await get({ ...init, ...(query && { query }) });
    yield answer;
    const next = answer.ok ? findNext(answer) : undefined;
    if (next === undefined) return;
    const { search, searchParams } = new URL(next, answer.response.url || 'http://service');
    if (seen.has(search)) throw new Error(`The link to the next page, ${next}, leads to a page before it.`);
    seen.add(search);
    query = valuesOf(searchParams);
  }
}

/** `next` of Ironic and others, `servers_links` of Nova, or the header of RFC 8288. */
function findNext({ data, response }: ReadAnswer): string | undefined {
  const body = (typeof data === 'object' && data !== null ? data : {}) as Record<string, unknown>;
  if (typeof body.next === 'string') return body.next;
  const links = Object.entries(body).flatMap(([name, value]) =>
    name.endsWith('_links') && Array.isArray(value) ? (value as { rel?: unknown; href?: unknown }[]) : [],
  );
  const { href } = links.find(({ rel }) => rel === 'next') ?? {};
  return typeof href === 'string' ? href : nextOfHeader(response.headers.get('link'));
}

function nextOfHeader(link: string | null): string | undefined {
  const parts = link?.matchAll(/<([^>]*)>([^<]*)/g) ?? [];
  for (const [, target, parameters = ''] of parts)
    if (/;\s*rel\s*=\s*(?:"[^"]*\bnext\b[^"]*"|next\b)/i.test(parameters)) return target;
  return undefined;
}

function valuesOf(parameters: URLSearchParams): Record<string, string | string[]> {
  return Object.fromEntries(
    [...new Set(parameters.keys())].map((name) => {
      const values = parameters.getAll(name);
      return [name, values.length === 1 ? (values[0] as string) : values];
    }),
  );
}
