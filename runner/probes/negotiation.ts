/** Asks every operation for versions in all forms: absent, latest, beside other services, malformed, unsupported. */
import type { Contract } from '../../spec/contract/contract.ts';
import { compareMicroversions, type Microversion } from '../../spec/contract/microversion.ts';
import type { CallRequest } from '../case/call-request.ts';
import type { Case } from '../case/case.ts';
import type { Cloud } from '../case/cloud.ts';
import type { ExpectedAnswer, RequestPart } from '../case/expectation/expected-answer.ts';
import type { Sample } from '../case/generated/sample.ts';
import { versionTextOf } from '../target/version-request.ts';
import {
  boundariesOf,
  buildProbeCase,
  contractOf,
  expectAcceptance,
  lifetimeOf,
  listVariedOperations,
  type ProbeSubject,
  requestOf,
  sampleMakerOf,
} from './probe.ts';
import { refusalStatusOf, statusesOf } from './refusal-status.ts';
import { listMalformedTexts, listUnsupportedTexts, otherServices } from './version-texts.ts';

/** Builds the negotiation cases of all operations; none for a service whose calls ask for no version. */
export function buildNegotiationCases(subject: ProbeSubject): Case[] {
  const [first] = subject.service.profile.versions.requests;
  if (first === undefined) return [];
  return listVariedOperations(subject).flatMap((operation) => {
    const revisions = subject.service.revisions(operation);
    return [
      ...buildAbsentCases(subject, revisions),
      ...buildLatestCases(subject, revisions),
      ...(sharesHeader(subject) ? [buildCombinedCase(subject, revisions)] : []),
      buildRefusedCase(subject, revisions),
    ];
  });
}

/** True where one header names the versions of several services. */
function sharesHeader({ service }: ProbeSubject): boolean {
  const [first] = service.profile.versions.requests;
  return first?.in === 'header' && first.hasOtherServices;
}

/** Without a version, or with those of other services only, the version applies that the profile names. */
function buildAbsentCases(subject: ProbeSubject, revisions: readonly Contract[]): Case[] {
  const { operation, method, path } = revisions[0] as Contract;
  const { service } = subject;
  const { absent } = service.profile.versions;
  if (absent === null) return [];
  const applied = absent === 'newest' ? service.newest : service.oldest;
  const facts = {
    capability: 'negotiation',
    words: `absent.${operation}`,
    title:
      absent === 'refused'
        ? `${operation} without a microversion is refused`
        : `${operation} without a microversion behaves as at ${applied}`,
    since: applied,
    until: applied,
    clause: 'negotiation' as const,
  };
  const run = async (cloud: Cloud) => {
    for (const text of sharesHeader(subject) ? [null, otherServices(service.profile)[0], ''] : [null]) {
      const sample = await sampleMakerOf(subject, operation)(cloud, lifetimeOf(revisions).since);
      const own = service.contract(operation, applied);
      const refusal = service.match(method, path.replaceAll(/\{[^{}]+\}/g, 'any'), applied).contract;
      const status = absent === 'refused' ? 'refusal' : own ? 'success' : refusalStatusOf(refusal);
      await sendWithVersion(cloud, own ?? { ...refusal, path }, sample, { text, status, version: applied });
    }
  };
  return [buildProbeCase(subject, facts, run)];
}

function buildLatestCases(subject: ProbeSubject, revisions: readonly Contract[]): Case[] {
  const { operation, until } = revisions.at(-1) as Contract;
  const { newest, profile } = subject.service;
  const { latest } = profile.versions;
  if (until !== newest || latest === null) return [];
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
    const text = versionTextOf(profile, latest);
    await sendWithVersion(cloud, contractOf(cloud, operation), sample, {
      text,
      status: 'success',
      version: newest,
    });
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
    const { profile } = subject.service;
    const own = versionTextOf(profile, cloud.microversion) as string;
    const [before, after] = otherServices(profile);
    await expectAcceptance(cloud, sampleMakerOf(subject, operation), (sample) =>
      [`${before}, ${own}, ${after}`, [before, own]].map((text) => ({
        request: { ...requestOf(contract, sample), versionText: text },
        about: about(subject, text),
      })),
    );
  });
}

/** Negotiation comes first: malformed and unsupported versions are refused as the service declares. */
function buildRefusedCase(subject: ProbeSubject, revisions: readonly Contract[]): Case {
  const { operation } = revisions[0] as Contract;
  const { service } = subject;
  const { since, until } = lifetimeOf(revisions);
  const facts = {
    capability: 'negotiation',
    words: `refused.${operation}`,
    title: `${operation} refuses malformed and unsupported microversions`,
    ...{ since, until, boundaries: [since] },
    clause: 'negotiation' as const,
  };
  return buildProbeCase(subject, facts, async (cloud) => {
    const sample = await sampleMakerOf(subject, operation)(cloud, cloud.microversion);
    const request = requestOf(contractOf(cloud, operation), sample);
    const { minimum, maximum } = cloud.session.discovered;
    for (const text of listMalformedTexts(service.profile, minimum)) {
      const refusedAs = 'malformedMicroversion' as const;
      const status = statusesOf(service.refusal(refusedAs, cloud.microversion));
      await cloud.call({ ...request, versionText: text, refusedAs }, { status, about: about(subject, text) });
    }
    for (const text of listUnsupportedTexts(service.profile, minimum, maximum)) {
      const refusedAs = 'unsupportedMicroversion' as const;
      const status = statusesOf(service.refusal(refusedAs, cloud.microversion));
      const sent: CallRequest = { ...request, versionText: text, refusedAs };
      const { call } = await cloud.call(sent, { status, about: about(subject, text) });
      const [error] = (call.json as { errors?: Record<string, unknown>[] } | undefined)?.errors ?? [];
      if (error === undefined) continue;
      cloud.same(error.min_version, minimum, '/errors/0/min_version');
      cloud.same(error.max_version, maximum, '/errors/0/max_version');
    }
    await expectClaimedMaximum(cloud, subject, request);
  });
}

/** A version after those of the documents, which the target says it has, is not refused as one that it does not have. */
async function expectClaimedMaximum(
  cloud: Cloud,
  subject: ProbeSubject,
  request: CallRequest,
): Promise<void> {
  const { service, discovered } = cloud.session;
  const { maximum } = discovered;
  if (compareMicroversions(maximum, service.newest) <= 0) return;
  const refused = service.refusal('unsupportedMicroversion', cloud.microversion).declaredStatuses;
  const versionText = versionTextOf(service.profile, maximum) as string;
  const { call } = await cloud.call({ ...request, versionText, isUndescribed: true }, { status: 'any' });
  const { status } = call.exchange.response;
  if (refused.includes(status) && status !== 401)
    cloud.report(about(subject, versionText), 'a version that the target says it has', String(status));
}

interface VersionCall {
  text: string | null;
  status: ExpectedAnswer['status'];
  /** The version that the answer is judged by. */
  version: Microversion;
}

async function sendWithVersion(
  cloud: Cloud,
  contract: Contract,
  sample: Sample,
  { text, status, version }: VersionCall,
): Promise<void> {
  const request = { ...requestOf(contract, sample), versionText: text, microversion: version };
  await cloud.call(request, { status, about: about(cloud.session, text ?? 'no microversion') });
}

/** The part of the request that asks for the version. */
function about({ service }: Pick<ProbeSubject, 'service'>, text: string | string[]): RequestPart {
  const [first] = service.profile.versions.requests;
  return {
    rule: 'request.accepted',
    clause: 'negotiation',
    location:
      first?.in === 'query'
        ? { in: 'query', name: first.name }
        : first?.in === 'path'
          ? { in: 'path' }
          : { in: 'request-header', name: first?.in === 'header' ? first.name : 'accept' },
    words: `a call with ${JSON.stringify(text)}`,
  };
}
