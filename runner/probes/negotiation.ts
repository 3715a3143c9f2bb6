/** The version header in the forms that clients send it in, for every operation: read, echoed or refused. */
import type { Contract } from '../../spec/contract/contract.ts';
import type { Microversion } from '../../spec/contract/microversion.ts';
import type { RequestHeaders } from '../case/call-request.ts';
import type { Case } from '../case/case.ts';
import type { Cloud } from '../case/cloud.ts';
import type { Sample } from '../case/sample.ts';
import {
  boundariesOf,
  buildProbeCase,
  contractOf,
  expectAcceptance,
  lifetimeOf,
  type ProbeSubject,
  requestOf,
  sampleMakerOf,
} from './probe.ts';
import { refusalStatusOf } from './refusal-status.ts';

const HEADER = 'openstack-api-version';

/** The cases of all operations. */
export function buildNegotiationCases(ground: ProbeSubject): Case[] {
  return ground.service.operations().flatMap((operation) => {
    const revisions = ground.service.revisions(operation);
    return [
      absent(ground, revisions),
      ...latest(ground, revisions),
      forms(ground, revisions),
      refusedForms(ground, revisions),
    ];
  });
}

/** Without the header, or with one for other services only, a call is one of the oldest microversion. */
function absent(ground: ProbeSubject, revisions: readonly Contract[]): Case {
  const { operation, method, path } = revisions[0] as Contract;
  const { oldest } = ground.service;
  const facts = {
    capability: 'negotiation',
    words: `absent.${operation}`,
    title: `${operation} without a microversion is that of ${oldest}, if it is there at all`,
    since: oldest,
    until: oldest,
    clause: 'negotiation' as const,
  };
  return buildProbeCase(ground, facts, async (cloud) => {
    for (const header of [null, 'compute 2.90', '']) {
      const sample = await sampleMakerOf(ground, operation)(cloud, lifetimeOf(revisions).since);
      const own = ground.service.contract(operation, oldest);
      const refusal = ground.service.match(method, path.replaceAll(/\{\w+\}/g, 'any'), oldest).contract;
      await ask(
        cloud,
        own ?? { ...refusal, path },
        sample,
        header,
        own ? 'success' : refusalStatusOf(refusal),
        oldest,
      );
    }
  });
}

function latest(ground: ProbeSubject, revisions: readonly Contract[]): Case[] {
  const { operation, until } = revisions.at(-1) as Contract;
  const { newest } = ground.service;
  if (until !== newest) return [];
  const facts = {
    capability: 'negotiation',
    words: `latest.${operation}`,
    title: `${operation} at latest is that of the newest microversion`,
    since: newest,
    clause: 'negotiation' as const,
  };
  const run = async (cloud: Cloud) => {
    const { maximum } = cloud.session.discovered;
    if (maximum !== newest)
      cloud.skip(`the target's newest microversion, ${maximum}, is not that of the documents`);
    const sample = await sampleMakerOf(ground, operation)(cloud, newest);
    await ask(
      cloud,
      contractOf(cloud, operation),
      sample,
      `${ground.service.name} latest`,
      'success',
      newest,
    );
  };
  return [buildProbeCase(ground, facts, run)];
}

/** Entries of other services beside ours, in one line and in several. */
function forms(ground: ProbeSubject, revisions: readonly Contract[]): Case {
  const { operation } = revisions[0] as Contract;
  const facts = {
    capability: 'negotiation',
    words: `beside-others.${operation}`,
    title: `${operation} finds its microversion among those of other services`,
    ...boundariesOf(ground, revisions, () => null),
    clause: 'negotiation' as const,
  };
  return buildProbeCase(ground, facts, async (cloud) => {
    const contract = contractOf(cloud, operation);
    const own = `${ground.service.name} ${cloud.microversion}`;
    await expectAcceptance(cloud, sampleMakerOf(ground, operation), (sample) =>
      [`compute 2.90, ${own}, identity 3.14`, ['compute 2.90', own]].map((value) => ({
        request: withVersion(contract, sample, value),
        about: about(value),
      })),
    );
  });
}

/** Before anything else is looked at: what is malformed with 400, what there is not with 406. */
function refusedForms(ground: ProbeSubject, revisions: readonly Contract[]): Case {
  const { operation } = revisions[0] as Contract;
  const { service } = ground;
  const { since } = lifetimeOf(revisions);
  const facts = {
    capability: 'negotiation',
    words: `refused.${operation}`,
    title: `${operation} refuses malformed microversions, and those beyond the oldest and the newest`,
    since,
    until: since,
    clause: 'negotiation' as const,
  };
  return buildProbeCase(ground, facts, async (cloud) => {
    const sample = await sampleMakerOf(ground, operation)(cloud, cloud.microversion);
    const contract = contractOf(cloud, operation);
    const { minimum, maximum } = cloud.session.discovered;
    for (const text of MALFORMED) {
      const value = `${service.name} ${text}`;
      await cloud.call(
        { ...withVersion(contract, sample, value), refusedAs: 'malformedMicroversion' },
        { status: 400, about: about(value) },
      );
    }
    for (const version of [beside(minimum, -1), beside(maximum, 1), '1.999', '0.1', '2.0']) {
      const value = `${service.name} ${version}`;
      const { call } = await cloud.call(
        { ...withVersion(contract, sample, value), refusedAs: 'unsupportedMicroversion' },
        { status: 406, about: about(value) },
      );
      const [error] = (call.json as { errors?: Record<string, unknown>[] } | undefined)?.errors ?? [];
      if (error === undefined) continue;
      cloud.same(error.min_version, minimum, '/errors/0/min_version');
      cloud.same(error.max_version, maximum, '/errors/0/max_version');
    }
  });
}

const MALFORMED = ['new', '1.2.3', '1.', '1.x', '1.1 1.2'];

async function ask(
  cloud: Cloud,
  contract: Contract,
  sample: Sample,
  header: string | null,
  status: number | 'success',
  microversion: Microversion,
): Promise<void> {
  const request = { ...withVersion(contract, sample, header), microversion };
  await cloud.call(request, { status, about: about(header ?? 'no microversion') });
}

function withVersion(contract: Contract, sample: Sample, value: string | string[] | null) {
  const request = requestOf(contract, sample);
  const headers: RequestHeaders = { ...request.headers, [HEADER]: value };
  return { ...request, headers };
}

function about(value: string | string[]) {
  const words = `a call with ${JSON.stringify(value)}`;
  return {
    rule: 'request.accepted',
    clause: 'negotiation' as const,
    location: { in: 'request-header' as const, name: HEADER },
    words,
  };
}

/** `1.39` and one more is `1.40`; one below `1.0` is `1.-1`, which is none, so `0.9`. */
function beside(version: Microversion, step: number): string {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return minor + step < 0 ? `${major - 1}.9` : `${major}.${minor + step}`;
}
