/** Follows the links in answers. */
import type { Case } from '../case/case.ts';
import { pathOfReference } from '../target/version-request.ts';
import {
  buildProbeCase,
  contractOf,
  lifetimeOf,
  listVariedOperations,
  type ProbeSubject,
  requestOf,
  sampleMakerOf,
} from './probe.ts';

/** Builds a case for each GET whose answers have links. */
export function buildLinkCases(subject: ProbeSubject): Case[] {
  return listVariedOperations(subject).flatMap((operation) => {
    const revisions = subject.service.revisions(operation);
    if (revisions[0]?.method !== 'GET' || !revisions.some(hasLinks)) return [];
    const facts = {
      capability: 'links',
      words: `can-be-followed.${operation}`,
      title: `every link in an answer of ${operation} can be followed`,
      clause: 'url' as const,
      ...lifetimeOf(revisions),
    };
    return [
      buildProbeCase(subject, facts, async (cloud) => {
        const sample = await sampleMakerOf(subject, operation)(cloud, cloud.microversion);
        const request = requestOf(contractOf(cloud, operation), sample);
        const links = async () => collectLinks((await cloud.call(request, { status: 'success' })).call.json);
        for (const href of [...new Set(await links())].slice(0, MAX_LINKS)) {
          const { profile } = subject.service;
          const { root } = cloud.session.target;
          const path = pathOfReference({ root, profile, microversion: cloud.microversion }, href);
          // The rule `links.resolve` reports links that leave the service.
          if (href === '' || path === undefined) continue;
          const { call } = await cloud.call({ method: 'GET', path }, { status: 'any' });
          const { status } = call.exchange.response;
          // On a busy cloud the resource may be deleted in between, and its link with it.
          if (status < 300 || !(await links()).includes(href)) continue;
          const location = { in: 'operation' as const, name: href };
          const about = { rule: 'links.resolve', clause: 'url' as const, location, words: '' };
          cloud.report(about, 'a link that can be followed', String(status));
        }
      }),
    ];
  });
}

/** A list may have thousands of links, and all of them have the same form. */
const MAX_LINKS = 15;

function hasLinks({
  responses,
}: {
  responses: ReadonlyMap<number, { bodies: ReadonlyMap<string, unknown> }>;
}): boolean {
  return JSON.stringify([...(responses.get(200)?.bodies.values() ?? [])]).includes('"href"');
}

function collectLinks(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'href' && typeof value === 'string' ? [value] : collectLinks(value),
  );
}
