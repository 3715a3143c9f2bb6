/** Sends the microversion header to every operation in all forms: absent, latest, with other services, invalid. */
import type { Contract } from '../../spec/contract/contract.ts';
import type { Microversion } from '../../spec/contract/microversion.ts';
import type { RequestHeaders } from '../case/call-request.ts';
import type { Case } from '../case/case.ts';
import type { Cloud } from '../case/cloud.ts';
import type { Sample } from '../case/generated/sample.ts';
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

/** Builds the negotiation cases of all operations. */
export function buildNegotiationCases(subject: ProbeSubject): Case[] {
  return subject.service.operations().flatMap((operation) => {
    const revisions = subject.service.revisions(operation);
    return [
      buildAbsentCase(subject, revisions),
      ...buildLatestCases(subject, revisions),
      buildCombinedCase(subject, revisions),
      buildRefusedCase(subject, revisions),
    ];
  });
}

/** Without the header, or with other services only, the oldest microversion applies. */
function buildAbsentCase(subject: ProbeSubject, revisions: readonly Contract[]): Case {
  const { operation, method, path } = revisions[0] as Contract;
  const { oldest } = subject.service;
  const facts = {
    capability: 'negotiation',
    words: `absent.${operation}`,
    title: `${operation} without a microversion behaves as at ${oldest}`,
    since: oldest,
    until: oldest,
    clause: 'negotiation' as const,
  };
  return buildProbeCase(subject, facts, async (cloud) => {
    for (const header of [null, 'compute 2.90', '']) {
      const sample = await sampleMakerOf(subject, operation)(cloud, lifetimeOf(revisions).since);
      const own = subject.service.contract(operation, oldest);
      const refusal = subject.service.match(method, path.replaceAll(/\{\w+\}/g, 'any'), oldest).contract;
      await sendWithVersion(
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

function buildLatestCases(subject: ProbeSubject, revisions: readonly Contract[]): Case[] {
  const { operation, until } = revisions.at(-1) as Contract;
  const { newest } = subject.service;
  if (until !== newest) return [];
  const facts = {
    capability: 'negotiation',
    words: `latest.${operation}`,
    title: `${operation} at latest behaves as at the newest microversion`,
    since: newest,
    clause: 'negotiation' as const,
  };
  const run = async (cloud: Cloud) => {
    const { maximum } = cloud.session.discovered;
    if (maximum !== newest)
      cloud.skip(`the target's newest microversion, ${maximum}, is not that of the documents`);
    const sample = await sampleMakerOf(subject, operation)(cloud, newest);
    await sendWithVersion(
      cloud,
      contractOf(cloud, operation),
      sample,
      `${subject.service.name} latest`,
      'success',
      newest,
    );
  };
  return [buildProbeCase(subject, facts, run)];
}

/** Other services in the same header, in one line and in several. */
function buildCombinedCase(subject: ProbeSubject, revisions: readonly Contract[]): Case {
  const { operation } = revisions[0] as Contract;
  const facts = {
    capability: 'negotiation',
    words: `beside-others.${operation}`,
    title: `${operation} reads its microversion from a header with several services`,
    ...boundariesOf(subject, revisions, () => null),
    clause: 'negotiation' as const,
  };
  return buildProbeCase(subject, facts, async (cloud) => {
    const contract = contractOf(cloud, operation);
    const own = `${subject.service.name} ${cloud.microversion}`;
    await expectAcceptance(cloud, sampleMakerOf(subject, operation), (sample) =>
      [`compute 2.90, ${own}, identity 3.14`, ['compute 2.90', own]].map((value) => ({
        request: withVersion(contract, sample, value),
        about: about(value),
      })),
    );
  });
}

/** Negotiation comes first: a malformed microversion is refused with 400, an unsupported one with 406. */
function buildRefusedCase(subject: ProbeSubject, revisions: readonly Contract[]): Case {
  const { operation } = revisions[0] as Contract;
  const { service } = subject;
  const { since } = lifetimeOf(revisions);
  const facts = {
    capability: 'negotiation',
    words: `refused.${operation}`,
    title: `${operation} refuses malformed and unsupported microversions`,
    since,
    until: since,
    clause: 'negotiation' as const,
  };
  return buildProbeCase(subject, facts, async (cloud) => {
    const sample = await sampleMakerOf(subject, operation)(cloud, cloud.microversion);
    const contract = contractOf(cloud, operation);
    const { minimum, maximum } = cloud.session.discovered;
    for (const text of MALFORMED) {
      const value = `${service.name} ${text}`;
      await cloud.call(
        { ...withVersion(contract, sample, value), refusedAs: 'malformedMicroversion' },
        { status: 400, about: about(value) },
      );
    }
    for (const version of [stepVersion(minimum, -1), stepVersion(maximum, 1), '1.999', '0.1', '2.0']) {
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

async function sendWithVersion(
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

/** One above `1.39` is `1.40`; one below `1.0` is `0.9`. */
function stepVersion(version: Microversion, step: number): string {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return minor + step < 0 ? `${major - 1}.9` : `${major}.${minor + step}`;
}
