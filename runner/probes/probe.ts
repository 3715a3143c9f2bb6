/** Builds cases from generated calls, which a service must refuse, accept or ignore. */
import { type Contract, canSucceed } from '../../spec/contract/contract.ts';
import type { Microversion } from '../../spec/contract/microversion.ts';
import type { Service } from '../../spec/contract/service.ts';
import type { CallRequest } from '../case/call-request.ts';
import type { Case } from '../case/case.ts';
import type { CaseFacts } from '../case/case-facts.ts';
import type { Judgement } from '../case/case-session.ts';
import type { Cloud } from '../case/cloud.ts';
import type { ExpectedAnswer, RequestPart } from '../case/expectation/expected-answer.ts';
import type { MakeSample, Sample, Samples } from '../case/generated/sample.ts';
import { fillPath } from '../case/paths.ts';
import { oneOf } from './refusal-status.ts';

/** What the probes of a service are generated from. */
export interface ProbeSubject {
  service: Service;
  samples: Samples;
}

/** One generated call. `about` is the part of the request that a finding names. */
export interface Probe {
  request: CallRequest;
  about: RequestPart;
  code?: string;
  /** In place of that of the other probes. */
  status?: ExpectedAnswer['status'];
}

export interface ProbeFacts extends Pick<CaseFacts, 'title' | 'since' | 'until' | 'clause'> {
  /** The second part of the id; guidelines refer to it. */
  capability: string;
  /** The rest of the id. */
  words: string;
  /** See Case. */
  boundaries?: Case['boundaries'];
}

export function buildProbeCase(
  { service }: ProbeSubject,
  { capability, words, ...facts }: ProbeFacts,
  run: (cloud: Cloud) => Promise<void>,
): Case {
  return { id: `${service.name}.${capability}.${words}`, capability, ...facts, run };
}

/** The first and the last microversion that has the operation. */
export function lifetimeOf(revisions: readonly Contract[]): Required<Pick<CaseFacts, 'since' | 'until'>> {
  const first = revisions[0] as Contract;
  return { since: first.since, until: (revisions.at(-1) as Contract).until };
}

/**
 * Lists the first and the last microversion of each range in which one aspect of an operation does not change: probes of
 * the aspect run there.
 */
function listBoundaries(
  { microversions }: Service,
  revisions: readonly Contract[],
  aspectOf: (contract: Contract) => unknown,
): Microversion[] {
  const ranges: { aspect: string; ends: [Microversion, Microversion] }[] = [];
  for (const revision of revisions) {
    const aspect = JSON.stringify(aspectOf(revision)) ?? '';
    const before = ranges.at(-1);
    const follows = before && isNext(microversions, before.ends[1], revision.since);
    if (follows && before.aspect === aspect) before.ends[1] = revision.until;
    else ranges.push({ aspect, ends: [revision.since, revision.until] });
  }
  return [...new Set(ranges.flatMap(({ ends }) => ends))];
}

/** The lifetime of an operation, and the microversions at which to probe one aspect of it. */
export function boundariesOf(
  { service }: ProbeSubject,
  revisions: readonly Contract[],
  aspectOf: (contract: Contract) => unknown,
): Required<Pick<ProbeFacts, 'since' | 'until' | 'boundaries'>> {
  return { ...lifetimeOf(revisions), boundaries: listBoundaries(service, revisions, aspectOf) };
}

function isNext(versions: readonly Microversion[], before: Microversion, after: Microversion): boolean {
  return versions.indexOf(after) === versions.indexOf(before) + 1;
}

/**
 * The contract of an operation at the microversion of the case, which a probe varies a successful call of.
 * @throws RangeError where the operation does not exist. @throws Skipped where it declares no success
 */
export function contractOf(cloud: Cloud, operation: string, at: Microversion = cloud.microversion): Contract {
  const contract = cloud.session.service.contract(operation, at);
  if (!contract) throw new RangeError(`${operation} does not exist at ${at}`);
  if (!canSucceed(contract)) cloud.skip(`${operation} declares no success at ${at}`);
  return contract;
}

/** The operations that have a sample: no probe can be made of the others, which the coverage lists. */
export function listSampledOperations({ service, samples }: ProbeSubject): string[] {
  return service.operations().filter((operation) => samples.operations[operation] !== undefined);
}

/** Those of them that succeed at some microversion: a call that succeeds can be varied. */
export function listVariedOperations(subject: ProbeSubject): string[] {
  return listSampledOperations(subject).filter((operation) =>
    subject.service.revisions(operation).some(canSucceed),
  );
}

/** @throws RangeError where the suite has no sample of the operation */
export function sampleMakerOf({ samples }: ProbeSubject, operation: string): MakeSample {
  const maker = samples.operations[operation];
  if (!maker) throw new RangeError(`The suite has no sample of ${operation}. Add one to its samples.`);
  return maker;
}

/** The status with which the service refuses a body or a query that the contract does not allow. */
export function invalidStatusOf({ service }: ProbeSubject): ExpectedAnswer['status'] {
  return oneOf(service.profile.refusals.invalidRequest);
}

/** The code of an error without a specific one, where the service has such a code. */
export function defaultCodeOf({ samples }: ProbeSubject): Pick<ExpectedAnswer, 'code'> {
  return samples.defaultErrorCode === undefined ? {} : { code: samples.defaultErrorCode };
}

/** Builds the call of a sample. */
export function requestOf({ method, path }: Contract, sample: Sample): CallRequest {
  return {
    method,
    path: fillPath(path, sample.params, sample.query),
    ...(sample.body !== undefined && { body: sample.body }),
    ...(sample.headers && { headers: sample.headers }),
  };
}

/** Generates the probes of a sample, for every sample of the operation in the same order. */
export type ProbesOf = (sample: Sample) => readonly Probe[];

/** Expects that every probe is refused. An accepted one may have changed the resources, so the next ones get a new sample. */
export async function expectRefusals(
  cloud: Cloud,
  make: MakeSample,
  status: ExpectedAnswer['status'],
  probesOf: ProbesOf,
): Promise<void> {
  let probes = probesOf(await make(cloud, cloud.microversion));
  for (let index = 0; index < probes.length; index += 1) {
    const { request, about, code, status: own = status } = probes[index] as Probe;
    const judged = await cloud.call(request, { status: own, about, ...(code !== undefined && { code }) });
    if (hasSucceeded(judged)) probes = probesOf(await make(cloud, cloud.microversion));
  }
}

/** Expects that every probe is accepted. After each write the next one gets a new sample. */
export async function expectAcceptance(cloud: Cloud, make: MakeSample, probesOf: ProbesOf): Promise<void> {
  let probes = probesOf(await make(cloud, cloud.microversion));
  for (let index = 0; index < probes.length; index += 1) {
    const { request, about } = probes[index] as Probe;
    await cloud.call(request, { status: 'success', about });
    if (request.method !== 'GET' && index + 1 < probes.length) {
      probes = probesOf(await make(cloud, cloud.microversion));
    }
  }
}

function hasSucceeded({ call }: Judgement): boolean {
  return call.exchange.response.status < 300;
}
