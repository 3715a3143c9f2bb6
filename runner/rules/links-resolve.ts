import type { JudgedCall } from '../exchange.ts';
import { defineRule } from '../rule.ts';
import { servicePath } from '../target/service-path.ts';

/** Every link in a body leads to a URL that the documents declare at the call's microversion. */
export const linksResolve = defineRule({
  id: 'links.resolve',
  clause: 'url',
  level: 'MUST',
  requirement: 'Every link in a body leads to a URL that can be read at this microversion.',
  hint: 'A link to an undeclared URL adds that URL to the API. Check also that the service knows its mount point.',
  check(call) {
    return linksIn(call.json, '')
      .filter(({ href }) => href !== '' && !canBeRead(call, href))
      .map(({ pointer, href }) => ({
        location: { in: 'body', pointer },
        expected: 'a URL that this microversion declares',
        actual: href,
      }));
  },
});

/** True when GET on the reference is a declared operation. Shared with `location.resolves`. */
export function canBeRead({ root, service, microversion }: JudgedCall, reference: string): boolean {
  const path = servicePath(root, reference);
  return path !== undefined && service.match('GET', path, microversion).contract.kind === 'operation';
}

interface Link {
  pointer: string;
  href: string;
}

function linksIn(node: unknown, pointer: string): Link[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'href' && typeof value === 'string'
      ? [{ pointer: `${pointer}/href`, href: value }]
      : linksIn(value, `${pointer}/${key}`),
  );
}
