/** Every link that an answer gives can be followed. */
import type { Case } from '../case/case.ts';
import { servicePath } from '../target/service-path.ts';
import {
  buildProbeCase,
  contractOf,
  lifetimeOf,
  type ProbeSubject,
  requestOf,
  sampleMakerOf,
} from './probe.ts';

/** The cases of all operations that only read. */
export function buildLinkCases(ground: ProbeSubject): Case[] {
  return ground.service.operations().flatMap((operation) => {
    const revisions = ground.service.revisions(operation);
    if (revisions[0]?.method !== 'GET' || !revisions.some(hasLinks)) return [];
    const facts = {
      capability: 'links',
      words: `can-be-followed.${operation}`,
      title: `every link in an answer of ${operation} can be followed`,
      clause: 'url' as const,
      ...lifetimeOf(revisions),
    };
    return [
      buildProbeCase(ground, facts, async (cloud) => {
        const sample = await sampleMakerOf(ground, operation)(cloud, cloud.microversion);
        const request = requestOf(contractOf(cloud, operation), sample);
        const links = async () => linksIn((await cloud.call(request, { status: 'success' })).call.json);
        for (const href of [...new Set(await links())].slice(0, MOST)) {
          const path = servicePath(cloud.session.target.root, href);
          // What leads elsewhere the rule `links.resolve` says.
          if (href === '' || path === undefined) continue;
          const { call } = await cloud.call({ method: 'GET', path }, { status: 'any' });
          const { status } = call.exchange.response;
          // On a busy cloud a thing may have gone meanwhile, and its link with it.
          if (status < 300 || !(await links()).includes(href)) continue;
          const location = { in: 'operation' as const, name: href };
          const about = { rule: 'links.resolve', clause: 'url' as const, location, words: '' };
          cloud.report(about, 'a link that can be followed', String(status));
        }
      }),
    ];
  });
}

/** A list may have thousands, and what comes first is what every cloud has. */
const MOST = 15;

function hasLinks({
  responses,
}: {
  responses: ReadonlyMap<number, { bodies: ReadonlyMap<string, unknown> }>;
}): boolean {
  return JSON.stringify([...(responses.get(200)?.bodies.values() ?? [])]).includes('"href"');
}

function linksIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'href' && typeof value === 'string' ? [value] : linksIn(value),
  );
}
