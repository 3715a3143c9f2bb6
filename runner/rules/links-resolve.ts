import type { JudgedCall } from '../exchange.ts';
import { defineRule } from '../rule.ts';
import { pathOfReference } from '../target/version-request.ts';
import { findOutsideLink, type LinkedUrl } from './outside-links.ts';

/** Every link in a body leads to a URL of the service that was called, and the documents declare it at the call's microversion. */
export const linksResolve = defineRule({
  id: 'links.resolve',
  clause: 'url',
  level: 'MUST',
  requirement:
    'Every link in a body leads to a URL that can be read at this microversion, at the scheme, host and port that were called.',
  hint: 'A link to an undeclared URL adds that URL to the API. Check also that the service knows its scheme, host and mount point behind a proxy.',
  check(call) {
    if (!mayHaveLinks(call)) return [];
    return linksIn(call.json).flatMap((link) => {
      const { pointer, href } = link;
      if (href === '') return [];
      const expected = explainDeadLink(call, link);
      return expected === undefined ? [] : [{ location: { in: 'body', pointer }, expected, actual: href }];
    });
  },
});

/**
 * Says what a reference should be; undefined for one at the scheme, host and port of the call where GET is a declared
 * operation, and for one that may lead out of the documents, which may still have to stay at the host. A client that follows
 * `http:` from `https:` sends its token in the clear, and another host may be one that only the proxy can reach. Shared with
 * `location.resolves`.
 */
export function explainDeadLink(
  { root, service, microversion }: JudgedCall,
  link: LinkedUrl,
): string | undefined {
  const { href: reference } = link;
  const outside = findOutsideLink(service.profile, link);
  if (outside) return outside.staysAtHost ? explainOtherHost(root, reference) : undefined;
  const path = pathOfReference({ root, profile: service.profile, microversion }, reference);
  if (path === undefined || service.match('GET', path, microversion).contract.kind !== 'operation')
    return 'a URL that this microversion declares';
  return explainOtherHost(root, reference);
}

function explainOtherHost(root: string, reference: string): string | undefined {
  // A path, and not another host (`//host/…`, also with a tab or a backslash).
  if (/^\/[\w-]/.test(reference)) return undefined;
  const { origin } = new URL(root);
  return URL.canParse(reference, `${root}/`) && new URL(reference, `${root}/`).origin === origin
    ? undefined
    : `a URL at ${origin}, as it was called`;
}

interface Link extends LinkedUrl {
  pointer: string;
}

/** Without the key, written as it is or with an escape, there is nothing to look for. */
function mayHaveLinks({ json, exchange: { response } }: JudgedCall): boolean {
  if (typeof json !== 'object') return false;
  return response.body.includes('"href"') || response.body.includes('\\u');
}

function linksIn(json: unknown): Link[] {
  const links: Link[] = [];
  collectLinks(json, '', links);
  return links;
}

function collectLinks(node: unknown, pointer: string, links: Link[]): void {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if (key === 'href' && typeof value === 'string')
      links.push({ pointer: `${pointer}/href`, href: value, rel: (node as { rel?: unknown }).rel });
    else if (typeof value === 'object') collectLinks(value, `${pointer}/${key}`, links);
  }
}
