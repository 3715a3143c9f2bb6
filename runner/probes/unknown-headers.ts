/** Probes request headers that have an effect in other services, and must have none here. */
import type { Contract } from '../../spec/contract/contract.ts';
import type { Service } from '../../spec/contract/service.ts';
import type { RequestHeaders } from '../case/call-request.ts';
import type { Case } from '../case/case.ts';
import type { Cloud } from '../case/cloud.ts';
import type { Sample } from '../case/generated/sample.ts';
import { headerMap } from '../exchange.ts';
import {
  buildProbeCase,
  contractOf,
  expectAcceptance,
  type ProbeFacts,
  type ProbeSubject,
  requestOf,
  sampleMakerOf,
} from './probe.ts';

/**
 * Builds the case of an operation. None without a profile, since nothing says then that the service ignores what its documents do
 * not mention.
 */
export function buildUnknownHeaderCases(
  subject: ProbeSubject,
  revisions: readonly Contract[],
  boundaries: Pick<ProbeFacts, 'since' | 'until' | 'boundaries'>,
): Case[] {
  if (subject.service.profile.file === null) return [];
  const { operation } = revisions[0] as Contract;
  const facts = { capability: 'request-headers', clause: 'header' as const, ...boundaries };
  const title = `${operation} ignores request headers that its microversion does not declare`;
  return [
    buildProbeCase(subject, { ...facts, words: `unknown.${operation}`, title }, async (cloud) => {
      const contract = contractOf(cloud, operation);
      const sample = await sampleMakerOf(subject, operation)(cloud, cloud.microversion);
      const unknown = contract.method === 'GET' ? UNKNOWN_TO_READERS : UNKNOWN_TO_WRITERS;
      const evaluated = await findEvaluated(cloud, contract, sample, subject.service);
      const headers = Object.fromEntries(Object.entries(unknown).filter(([name]) => !evaluated.has(name)));
      const request = requestOf(contract, sample);
      const words = `a call with the headers ${Object.keys(headers).join(', ')}`;
      const location = { in: 'request-header' as const };
      const about = { rule: 'request.ignored', clause: 'header' as const, location, words };
      await expectAcceptance(
        cloud,
        async () => sample,
        () => [{ request: { ...request, headers: { ...request.headers, ...headers } }, about }],
      );
    }),
  ];
}

/**
 * Of a resource with an ETag, 304 and 412 are HTTP's own answers to conditions (RFC 9110, 13), and 206 is one to a range where
 * Accept-Ranges allows it. Asks only services that may have such headers: elsewhere they would be violations themselves.
 * @returns the names of the headers; all of these where it cannot be known
 */
async function findEvaluated(
  cloud: Cloud,
  contract: Contract,
  sample: Sample,
  service: Service,
): Promise<ReadonlySet<string>> {
  if (!mayHaveEtags(service)) return new Set();
  const { body: _, ...request } = requestOf(contract, sample);
  const { contract: read } = service.match('GET', request.path.split('?')[0] as string, cloud.microversion);
  if (read.kind !== 'operation') return new Set([...CONDITIONS, 'range']);
  const { call } = await cloud.call({ ...request, method: 'GET' }, { status: 'any' });
  const { response } = call.exchange;
  if (response.status >= 300) return new Set([...CONDITIONS, 'range']);
  const headers = headerMap(response);
  const takesRanges = (headers.get('accept-ranges') ?? 'none') !== 'none';
  return new Set([...(headers.has('etag') ? CONDITIONS : []), ...(takesRanges ? ['range'] : [])]);
}

const CONDITIONS = ['if-match', 'if-none-match'];

const MAY_HAVE_ETAGS = new WeakMap<Service, boolean>();

function mayHaveEtags(service: Service): boolean {
  const known = MAY_HAVE_ETAGS.get(service);
  if (known !== undefined) return known;
  const may = service.contracts.some(({ responses }) =>
    [...responses.values()].some(({ areHeadersOpen, headers }) => areHeadersOpen || headers.has('etag')),
  );
  MAY_HAVE_ETAGS.set(service, may);
  return may;
}

/** Conditions, ranges and preferences (RFC 9110, 13.1 and 14.2; RFC 7240), and headers that frameworks evaluate. */
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
