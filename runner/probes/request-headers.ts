/** Probes media types, `Accept`, and missing and superfluous bodies. */
import { type Contract, findResponse } from '../../spec/contract/contract.ts';
import type { RequestHeaders } from '../case/call-request.ts';
import type { Case } from '../case/case.ts';
import type { Sample } from '../case/generated/sample.ts';
import {
  boundariesOf,
  buildProbeCase,
  contractOf,
  expectAcceptance,
  expectRefusals,
  listVariedOperations,
  type Probe,
  type ProbeSubject,
  requestOf,
  sampleMakerOf,
} from './probe.ts';
import { oneOf } from './refusal-status.ts';
import { buildUnknownHeaderCases } from './unknown-headers.ts';

/** Builds the request header cases of all operations. */
export function buildRequestHeaderCases(subject: ProbeSubject): Case[] {
  return listVariedOperations(subject).flatMap((operation) => {
    const revisions = subject.service.revisions(operation);
    return [
      ...buildAcceptCases(subject, revisions),
      ...buildUnknownHeaderCases(subject, revisions, headerBoundariesOf(subject, revisions)),
      ...(revisions.some(({ body }) => body !== null)
        ? buildBodyCases(subject, revisions)
        : subject.service.profile.requests.isUndeclaredBodyIgnored
          ? buildBodilessCases(subject, revisions)
          : []),
    ];
  });
}

/** Operations that evaluate `Accept` refuse what they cannot produce; the others ignore it. */
function buildAcceptCases(subject: ProbeSubject, revisions: readonly Contract[]): Case[] {
  const { operation } = revisions[0] as Contract;
  const statuses = subject.service.profile.refusals.accept;
  if (statuses === null || (statuses.length > 0 && !areDeclared(subject, statuses))) return [];
  const facts = {
    capability: 'request-headers',
    clause: 'header' as const,
    ...headerBoundariesOf(subject, revisions),
  };
  const isEvaluated = revisions.some((revision) => statuses.some((status) => findResponse(revision, status)));
  if (!isEvaluated && isVersionInAccept(subject)) return [];
  const title = isEvaluated ? 'refuses to answer with another media type than JSON' : 'ignores Accept';
  return [
    buildProbeCase(
      subject,
      { ...facts, words: `accept.${operation}`, title: `${operation} ${title}` },
      async (cloud) => {
        const contract = contractOf(cloud, operation);
        const make = sampleMakerOf(subject, operation);
        const probes = (values: readonly string[]) => (sample: Sample) =>
          values.map((accept) =>
            probe(contract, sample, { accept }, isEvaluated ? 'request.refused' : 'request.accepted'),
          );
        if (isEvaluated) await expectRefusals(cloud, make, oneOf(statuses), probes(OTHER_TYPES));
        else await expectAcceptance(cloud, make, probes(OTHER_TYPES.slice(0, 1)));
        // Without its own media type, a call that asks for its version there asks for none.
        if (isVersionInAccept(subject)) return;
        await expectAcceptance(cloud, make, (sample) =>
          ['*/*', 'application/*', 'text/html, application/json;q=0.1']
            .slice(0, contract.method === 'GET' ? 3 : 1)
            .map((accept) => probe(contract, sample, { accept }, 'request.accepted')),
        );
      },
    ),
  ];
}

function isVersionInAccept({ service }: ProbeSubject): boolean {
  return service.profile.versions.requests[0]?.in === 'media-type';
}

/** Documents that know none of the statuses at all do not say which operations evaluate `Accept`. */
function areDeclared({ service }: ProbeSubject, statuses: readonly number[]): boolean {
  return service.contracts.some(
    (contract) =>
      contract.kind === 'operation' &&
      statuses.some((status) => findResponse(contract, status) !== undefined),
  );
}

function buildBodyCases(subject: ProbeSubject, all: readonly Contract[]): Case[] {
  const revisions = all.filter(({ body }) => body !== null);
  const { operation } = revisions[0] as Contract;
  const facts = {
    capability: 'request-headers',
    clause: 'header-value' as const,
    ...headerBoundariesOf(subject, revisions),
  };
  const make = sampleMakerOf(subject, operation);
  const { mediaType, noMediaType, noBody } = subject.service.profile.refusals;
  const cases: Case[] = [];
  if (mediaType !== null)
    cases.push(
      buildProbeCase(
        subject,
        {
          ...facts,
          words: `media-type.${operation}`,
          title: `${operation} ${mediaType.length > 0 ? 'refuses' : 'accepts'} bodies of other media types than JSON`,
        },
        async (cloud) => {
          const contract = contractOf(cloud, operation);
          const rule = mediaType.length > 0 ? 'request.refused' : 'request.accepted';
          const probes = (sample: Sample) =>
            [...OTHER_TYPES, 'application/json-patch+json', 'application/x-www-form-urlencoded']
              .filter((type) => !subject.service.profile.requests.mediaTypes.includes(type))
              .map((type) => probe(contract, sample, { 'content-type': type }, rule));
          if (mediaType.length > 0) await expectRefusals(cloud, make, oneOf(mediaType), probes);
          else await expectAcceptance(cloud, make, (sample) => probes(sample).slice(0, 1));
          await expectAcceptance(cloud, make, (sample) => [
            probe(
              contract,
              sample,
              { 'content-type': 'application/json; charset=utf-8' },
              'request.accepted',
            ),
          ]);
        },
      ),
    );
  const needing = revisions.filter(({ body }) => body?.isOptional !== true);
  if (needing.length > 0 && (noMediaType !== null || noBody !== null))
    cases.push(
      buildProbeCase(
        subject,
        {
          ...facts,
          ...headerBoundariesOf(subject, needing),
          words: `no-body.${operation}`,
          title: `${operation} refuses a missing body`,
        },
        async (cloud) => {
          const contract = contractOf(cloud, operation);
          const without = ({ body: _left, ...sample }: Sample, headers: RequestHeaders) =>
            probe(contract, sample, headers, 'request.refused', 'no body');
          if (noMediaType !== null)
            await expectRefusals(cloud, make, oneOf(noMediaType), (sample) => [without(sample, {})]);
          if (noBody !== null)
            await expectRefusals(cloud, make, oneOf(noBody), (sample) => [
              without(sample, { 'content-type': 'application/json' }),
            ]);
        },
      ),
    );
  return cases;
}

/** A body that the operation does not read is no reason to refuse a call, provided its media type is declared. */
function buildBodilessCases(subject: ProbeSubject, revisions: readonly Contract[]): Case[] {
  const { operation } = revisions[0] as Contract;
  const facts = {
    capability: 'request-headers',
    clause: 'property' as const,
    ...headerBoundariesOf(subject, revisions),
  };
  const title = `${operation} ignores a body`;
  return [
    buildProbeCase(subject, { ...facts, words: `unread-body.${operation}`, title }, async (cloud) => {
      const contract = contractOf(cloud, operation);
      await expectAcceptance(cloud, sampleMakerOf(subject, operation), (sample) => [
        probe(
          contract,
          { ...sample, body: { interop: true } },
          {},
          'request.accepted',
          'a body that the operation does not read',
        ),
      ]);
    }),
  ];
}

/** The boundaries at which statuses or media types change. */
function headerBoundariesOf(subject: ProbeSubject, revisions: readonly Contract[]) {
  return boundariesOf(subject, revisions, ({ responses, body }) => [[...responses.keys()], body?.mediaTypes]);
}

function probe(
  contract: Contract,
  sample: Sample,
  headers: RequestHeaders,
  rule: string,
  words?: string,
): Probe {
  const request = requestOf(contract, sample);
  const [[name, value] = ['', '']] = Object.entries(headers);
  return {
    request: { ...request, headers: { ...request.headers, ...headers } },
    about: {
      rule,
      clause: words === undefined ? 'header-value' : 'property',
      location: words === undefined ? { in: 'request-header', name } : { in: 'request-body' },
      words: words ?? `${name}: ${value}`,
    },
  };
}

const OTHER_TYPES = ['application/xml', 'text/plain', 'text/html'];
