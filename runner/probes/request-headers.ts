/** Media types, `Accept` and absent bodies: what each operation must refuse for them, and what it must not. */
import type { Contract } from '../../spec/contract/contract.ts';
import type { RequestHeaders } from '../case/call-request.ts';
import type { Case } from '../case/case.ts';
import type { Sample } from '../case/sample.ts';
import {
  boundariesOf,
  buildProbeCase,
  contractOf,
  expectAcceptance,
  expectRefusals,
  type Probe,
  type ProbeSubject,
  requestOf,
  sampleMakerOf,
} from './probe.ts';

/** The cases of all operations. */
export function buildRequestHeaderCases(ground: ProbeSubject): Case[] {
  return ground.service.operations().flatMap((operation) => {
    const revisions = ground.service.revisions(operation);
    return [
      ...acceptCases(ground, revisions),
      unknownCase(ground, revisions),
      ...(revisions.some(({ body }) => body !== null)
        ? bodyCases(ground, revisions)
        : bodilessCases(ground, revisions)),
    ];
  });
}

/** Operations that look at `Accept` refuse what they cannot give; the others take no notice of it. */
function acceptCases(ground: ProbeSubject, revisions: readonly Contract[]): Case[] {
  const { operation } = revisions[0] as Contract;
  const facts = { capability: 'request-headers', clause: 'header' as const, ...whereOf(ground, revisions) };
  const looks = revisions.some(({ responses }) => responses.has(406));
  const title = looks ? 'has JSON only, whatever else is asked for' : 'takes no notice of Accept';
  return [
    buildProbeCase(
      ground,
      { ...facts, words: `accept.${operation}`, title: `${operation} ${title}` },
      async (cloud) => {
        const contract = contractOf(cloud, operation);
        const make = sampleMakerOf(ground, operation);
        const probes = (values: readonly string[]) => (sample: Sample) =>
          values.map((accept) =>
            probe(contract, sample, { accept }, looks ? 'request.refused' : 'request.accepted'),
          );
        if (looks) await expectRefusals(cloud, make, 406, probes(OTHER_TYPES));
        else await expectAcceptance(cloud, make, probes(OTHER_TYPES.slice(0, 1)));
        await expectAcceptance(cloud, make, (sample) =>
          ['*/*', 'application/*', 'text/html, application/json;q=0.1']
            .slice(0, contract.method === 'GET' ? 3 : 1)
            .map((accept) => probe(contract, sample, { accept }, 'request.accepted')),
        );
      },
    ),
  ];
}

function bodyCases(ground: ProbeSubject, all: readonly Contract[]): Case[] {
  const revisions = all.filter(({ body }) => body !== null);
  const { operation } = revisions[0] as Contract;
  const facts = {
    capability: 'request-headers',
    clause: 'header-value' as const,
    ...whereOf(ground, revisions),
  };
  const make = sampleMakerOf(ground, operation);
  return [
    buildProbeCase(
      ground,
      {
        ...facts,
        words: `media-type.${operation}`,
        title: `${operation} reads JSON only, and no body of another media type`,
      },
      async (cloud) => {
        const contract = contractOf(cloud, operation);
        await expectRefusals(cloud, make, 415, (sample) =>
          [...OTHER_TYPES, 'application/json-patch+json', 'application/x-www-form-urlencoded'].map((type) =>
            probe(contract, sample, { 'content-type': type }, 'request.refused'),
          ),
        );
        await expectAcceptance(cloud, make, (sample) => [
          probe(contract, sample, { 'content-type': 'application/json; charset=utf-8' }, 'request.accepted'),
        ]);
      },
    ),
    buildProbeCase(
      ground,
      { ...facts, words: `no-body.${operation}`, title: `${operation} does not do without a body` },
      async (cloud) => {
        const contract = contractOf(cloud, operation);
        const without = ({ body: _left, ...sample }: Sample, headers: RequestHeaders) =>
          probe(contract, sample, headers, 'request.refused', 'no body');
        await expectRefusals(cloud, make, 415, (sample) => [without(sample, {})]);
        await expectRefusals(cloud, make, 400, (sample) => [
          without(sample, { 'content-type': 'application/json' }),
        ]);
      },
    ),
  ];
}

/** A body that nobody reads is no reason to refuse a call, so long as its media type is said. */
function bodilessCases(ground: ProbeSubject, revisions: readonly Contract[]): Case[] {
  const { operation } = revisions[0] as Contract;
  const facts = { capability: 'request-headers', clause: 'property' as const, ...whereOf(ground, revisions) };
  const title = `${operation} takes no notice of a body`;
  return [
    buildProbeCase(ground, { ...facts, words: `unread-body.${operation}`, title }, async (cloud) => {
      const contract = contractOf(cloud, operation);
      await expectAcceptance(cloud, sampleMakerOf(ground, operation), (sample) => [
        probe(
          contract,
          { ...sample, body: { interop: true } },
          {},
          'request.accepted',
          'a body that is not read',
        ),
      ]);
    }),
  ];
}

/** Headers by which other services answer otherwise: here they are nobody's. */
function unknownCase(ground: ProbeSubject, revisions: readonly Contract[]): Case {
  const { operation, method } = revisions[0] as Contract;
  const facts = { capability: 'request-headers', clause: 'header' as const, ...whereOf(ground, revisions) };
  const title = `${operation} takes no notice of request headers that its microversion does not declare`;
  const headers = method === 'GET' ? UNKNOWN_TO_READERS : UNKNOWN_TO_WRITERS;
  return buildProbeCase(ground, { ...facts, words: `unknown.${operation}`, title }, async (cloud) => {
    const contract = contractOf(cloud, operation);
    await expectAcceptance(cloud, sampleMakerOf(ground, operation), (sample) => {
      const request = requestOf(contract, sample);
      const words = `a call with the headers ${Object.keys(headers).join(', ')}`;
      const location = { in: 'request-header' as const };
      const about = { rule: 'request.ignored', clause: 'header' as const, location, words };
      return [{ request: { ...request, headers: { ...request.headers, ...headers } }, about }];
    });
  });
}

/** Conditions, ranges and preferences (RFC 9110, 13.1 and 14.2; RFC 7240), and what frameworks understand. */
const UNKNOWN_TO_READERS: RequestHeaders = {
  'if-none-match': '*',
  range: 'bytes=0-0',
  prefer: 'return=minimal',
  'x-http-method-override': 'PATCH',
  'x-interop-undeclared': '1',
};

const UNKNOWN_TO_WRITERS: RequestHeaders = {
  'if-match': '"interop"',
  prefer: 'respond-async',
  'x-http-method-override': 'GET',
  'x-interop-undeclared': '1',
};

/** Wherever the statuses or the media types change. */
function whereOf(ground: ProbeSubject, revisions: readonly Contract[]) {
  return boundariesOf(ground, revisions, ({ responses, body }) => [[...responses.keys()], body?.mediaTypes]);
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
