/** Calls operations for resources that do not exist, where the documents say that the answer is 404. */

import { type Contract, canSucceed, needsQuery } from '../../../spec/contract/contract.ts';
import { listPathParameters } from '../../../spec/openapi/objects/list-path-parameters.ts';
import type { Case } from '../../case/case.ts';
import type { Cloud } from '../../case/cloud.ts';
import { fillPath } from '../../case/paths.ts';
import { boundariesOf, buildProbeCase, contractOf, type ProbeSubject } from '../probe.ts';
import { oneOf } from '../refusal-status.ts';
import { canReach, makeParams } from './path-params.ts';

/** Those that need no body, and have no effect on a resource that does not exist. */
const METHODS: readonly string[] = ['GET', 'DELETE'];

/** Builds a case for each such operation of a service whose documents leave refusals to its profile. */
export function buildAbsentCases(subject: ProbeSubject): Case[] {
  const { service } = subject;
  return service.operations().flatMap((operation) => {
    const revisions = service.revisions(operation);
    const { path, method, hasOwnSurface } = revisions[0] as Contract;
    const isMeant = METHODS.includes(method) && path.includes('{') && revisions.some(declaresAbsence);
    if (hasOwnSurface || !isMeant || !canReach(subject, path)) return [];
    const facts = {
      capability: 'surface',
      words: `absent.${operation}`,
      title: `${operation} answers 404 for what does not exist`,
      clause: 'status' as const,
      ...boundariesOf(subject, revisions, ({ responses }) => [...responses.keys()]),
    };
    return [buildProbeCase(subject, facts, (cloud) => expectAbsent(cloud, subject, operation))];
  });
}

/**
 * A 404 of the operation itself, and not one that the profile has for all of them. Where a parameter is required, the service may
 * look at its value first.
 */
function declaresAbsence(contract: Contract): boolean {
  return canSucceed(contract) && contract.declaredStatuses.includes(404) && !needsQuery(contract);
}

async function expectAbsent(cloud: Cloud, subject: ProbeSubject, operation: string): Promise<void> {
  const contract = contractOf(cloud, operation);
  if (!declaresAbsence(contract)) return;
  const { method, path } = contract;
  const params = await makeParams(cloud, subject, path);
  const name = listPathParameters(path).at(-1);
  const known = params[name as string] as string;
  const about = {
    rule: 'request.refused',
    clause: 'status' as const,
    location: { in: 'operation' as const, name: `${method} ${path}` },
    words: `a call with an unknown ${name}`,
  };
  const request = {
    method,
    path: fillPath(path, { ...params, [name as string]: absentIdLike(known, cloud) }),
  };
  // Of an operation without a sample, the form of an id is that of another one, which may be of another version.
  const isKnown = subject.samples.operations[operation] !== undefined;
  const { invalidRequest } = subject.service.profile.refusals;
  const invalid = (invalidRequest ?? []).filter((status) => contract.declaredStatuses.includes(status));
  await cloud.call(request, { status: isKnown ? 404 : oneOf([404, ...invalid]), about });
}

/** An id of the same form, since another form may be refused before the service looks for it. */
function absentIdLike(known: string, cloud: Cloud): string {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(known)) return cloud.uuid();
  return /^\d+$/.test(known) ? LARGEST_INTEGER : cloud.name();
}

/** Of 32 bits: many databases have no larger ids. */
const LARGEST_INTEGER = '2147483647';
