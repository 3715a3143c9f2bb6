/** Sends actions that the microversion does not have: of other microversions, and of no cloud. */
import type { Contract } from '../../../spec/contract/contract.ts';
import { compareMicroversions, isWithin, type Microversion } from '../../../spec/contract/microversion.ts';
import type { Case } from '../../case/case.ts';
import type { Cloud } from '../../case/cloud.ts';
import { fillPath } from '../../case/paths.ts';
import { buildProbeCase, lifetimeOf, type ProbeSubject, requestOf, sampleMakerOf } from '../probe.ts';
import { statusesOf } from '../refusal-status.ts';
import { UNDECLARED_NAME } from '../undeclared-name.ts';
import { canReach, makeParams } from './path-params.ts';

/** Builds a case for each path with actions, and one for each action that some microversions lack. */
export function buildActionCases(subject: ProbeSubject): Case[] {
  const { service } = subject;
  const actions = service.contracts.filter(({ action }) => action !== null);
  const paths = new Map(actions.map((contract) => [`${contract.method} ${contract.path}`, contract]));
  return [
    ...[...paths.values()].flatMap((contract) => buildUnknownCase(subject, contract)),
    ...[...new Set(actions.map(({ operation }) => operation))].flatMap((operation) =>
      buildOtherVersionCase(subject, operation),
    ),
  ];
}

function buildUnknownCase(subject: ProbeSubject, { method, path }: Contract): Case[] {
  if (!canReach(subject, path)) return [];
  const facts = {
    capability: 'surface',
    words: `actions.${path}`,
    title: `${path} has only the declared actions`,
    since: subject.service.oldest,
    clause: 'property' as const,
  };
  return [
    buildProbeCase(subject, facts, async (cloud) => {
      const below = fillPath(path, await makeParams(cloud, subject, path));
      for (const action of [UNDECLARED_NAME, ...COMMON_ACTIONS])
        for (const value of [null, {}])
          await expectUnknown(cloud, { method, path: below }, { [action]: value });
    }),
  ];
}

/** In the words of OpenStack's services and of clouds that add their own. */
const COMMON_ACTIONS = [
  'start',
  'stop',
  'restart',
  'reset',
  'snapshot',
  'clone',
  'extend',
  'export',
  'enable',
  'disable',
  'renew',
  'os-snapshot',
  'os-restart',
  'os-clone',
  'os-rename',
];

function buildOtherVersionCase(subject: ProbeSubject, operation: string): Case[] {
  const { service, samples } = subject;
  const revisions = service.revisions(operation);
  const neighbours = listVersionsBeside(service.microversions, revisions);
  const [first] = neighbours;
  if (first === undefined || samples.operations[operation] === undefined) return [];
  const facts = {
    capability: 'surface',
    words: `other-version.${operation}`,
    title: `${operation} is refused where its microversion does not have it`,
    since: service.oldest,
    clause: 'property' as const,
    boundaries: neighbours,
  };
  return [
    buildProbeCase(subject, facts, async (cloud) => {
      if (service.contract(operation, cloud.microversion) !== undefined) return;
      const version = nearestVersion(cloud, revisions);
      const sample = await sampleMakerOf(subject, operation)(cloud, version);
      const contract = service.contract(operation, version) as Contract;
      const request = requestOf(contract, sample);
      // An action that never succeeds has no sample of a body.
      await expectUnknown(cloud, request, request.body ?? { [contract.action as string]: null });
    }),
  ];
}

/** The version before the operation, the one after it, and those at gaps between. */
function listVersionsBeside(all: readonly Microversion[], revisions: readonly Contract[]): Microversion[] {
  const has = (version: Microversion | undefined) =>
    version !== undefined && revisions.some(({ since, until }) => isWithin(version, since, until));
  return all.filter((version, index) => !has(version) && (has(all[index - 1]) || has(all[index + 1])));
}

/** A version of the operation that the target has as well, next to that of the case. */
function nearestVersion(cloud: Cloud, revisions: readonly Contract[]): Microversion {
  const { since, until } = lifetimeOf(revisions);
  return compareMicroversions(cloud.microversion, since) < 0 ? since : until;
}

/** The operation without an action says how a body is refused that names none. */
async function expectUnknown(
  cloud: Cloud,
  { method, path }: { method: string; path: string },
  body: unknown,
): Promise<void> {
  const { service } = cloud.session;
  const { contract } = service.match(method, path.split('?')[0] as string, cloud.microversion, body);
  // One of the words may be an action of the service.
  if (contract.action !== null) return;
  const [action] = Object.keys(body as object);
  const about = {
    rule: 'request.refused',
    clause: 'property' as const,
    location: { in: 'request-body' as const, pointer: `/${action}` },
    words: `the action ${action}, which the microversion does not have`,
  };
  await cloud.call({ method, path, body }, { status: statusesOf(contract, OF_HEADERS), about });
}

/** What the token and the media type cause, and a body alone does not. */
const OF_HEADERS = [401, 415];
