/** Calls operations without a token, and with one that no Keystone issued, where the documents say that the answer is 401. */

import type { Contract } from '../../spec/contract/contract.ts';
import { listPathParameters } from '../../spec/openapi/objects/list-path-parameters.ts';
import type { Case } from '../case/case.ts';
import type { Cloud } from '../case/cloud.ts';
import { fillPath } from '../case/paths.ts';
import { tokenHeader } from '../target/request-headers.ts';
import { buildProbeCase, lifetimeOf, type ProbeSubject } from './probe.ts';

/** Builds a case for each operation that declares 401, of a service whose documents leave refusals to its profile. */
export function buildTokenCases(subject: ProbeSubject): Case[] {
  const { service } = subject;
  if (service.profile.authentication.header === null) return [];
  return service.operations().flatMap((operation) => {
    const revisions = service.revisions(operation);
    const { hasOwnSurface, action } = revisions.at(-1) as Contract;
    // Actions share the call of their path, which the operation without an action makes.
    if (hasOwnSurface || action !== null || !revisions.some(needsToken)) return [];
    const facts = {
      capability: 'token',
      words: `needed.${operation}`,
      title: `${operation} needs a token`,
      clause: 'status' as const,
      ...lifetimeOf(revisions),
      boundaries: [lifetimeOf(revisions).until],
    };
    return [buildProbeCase(subject, facts, (cloud) => expectUnauthorized(cloud, operation))];
  });
}

function needsToken({ open, responses }: Contract): boolean {
  return !open && responses.has(401);
}

/** Names resources that do not exist, so that a service which takes the call changes nothing. */
async function expectUnauthorized(cloud: Cloud, operation: string): Promise<void> {
  const { service, noauth } = cloud.session;
  if (noauth) cloud.skip('the run has no token, so that the target probably checks none');
  const contract = service.contract(operation, cloud.microversion) as Contract;
  if (!needsToken(contract)) return;
  const { method, path, body } = contract;
  const params = Object.fromEntries(listPathParameters(path).map((name) => [name, cloud.uuid()]));
  const header = service.profile.authentication.header as string;
  const request = { method, path: fillPath(path, params), ...(body && { body: {} }) };
  for (const [headers, words] of [
    [{ [header]: null }, 'a call without a token'],
    [tokenHeader(service.profile, cloud.name()), 'a call with an unknown token'],
  ] as const) {
    const about = {
      rule: 'request.refused',
      clause: 'status' as const,
      location: { in: 'request-header' as const, name: header },
      words,
    };
    await cloud.call({ ...request, headers }, { status: 401, about });
  }
}
