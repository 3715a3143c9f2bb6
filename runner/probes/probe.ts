/** Makes cases of calls that are generated: what a service must refuse, take, or take no notice of. */
import type { Contract } from '../../spec/contract/contract.ts';
import type { Microversion } from '../../spec/contract/microversion.ts';
import type { Service } from '../../spec/contract/service.ts';
import type { CallRequest } from '../case/call-request.ts';
import type { Case } from '../case/case.ts';
import type { CaseFacts } from '../case/case-facts.ts';
import type { Judgement } from '../case/case-session.ts';
import type { Cloud } from '../case/cloud.ts';
import type { RequestPart } from '../case/expected-answer.ts';
import { fillPath } from '../case/paths.ts';
import type { MakeSample, Sample, Samples } from '../case/sample.ts';

/** What all probes of a service are made from. */
export interface ProbeSubject {
  service: Service;
  samples: Samples;
}

/** One call with one thing about it. */
export interface Probe {
  request: CallRequest;
  about: RequestPart;
  code?: string;
}

export interface ProbeFacts extends Pick<CaseFacts, 'title' | 'since' | 'until' | 'clause'> {
  /** The middle word of the id and what a guideline can ask for. */
  capability: string;
  /** The last words of the id. */
  words: string;
  /** As of a case. */
  boundaries?: Case['boundaries'];
}

export function buildProbeCase(
  { service }: ProbeSubject,
  { capability, words, ...facts }: ProbeFacts,
  run: (cloud: Cloud) => Promise<void>,
): Case {
  return { id: `${service.name}.${capability}.${words}`, capability, ...facts, run };
}

/** The microversions at which an operation is there. */
export function lifetimeOf(revisions: readonly Contract[]): Required<Pick<CaseFacts, 'since' | 'until'>> {
  const first = revisions[0] as Contract;
  return { since: first.since, until: (revisions.at(-1) as Contract).until };
}

/**
 * The first and the last microversion of each stretch in which one aspect of an operation does not change: where
 * probes of that aspect are asked.
 */
function listBoundaries(
  { microversions }: Service,
  revisions: readonly Contract[],
  aspectOf: (contract: Contract) => unknown,
): Microversion[] {
  const stretches: { aspect: string; ends: [Microversion, Microversion] }[] = [];
  for (const revision of revisions) {
    const aspect = JSON.stringify(aspectOf(revision)) ?? '';
    const before = stretches.at(-1);
    const follows = before && isNext(microversions, before.ends[1], revision.since);
    if (follows && before.aspect === aspect) before.ends[1] = revision.until;
    else stretches.push({ aspect, ends: [revision.since, revision.until] });
  }
  return [...new Set(stretches.flatMap(({ ends }) => ends))];
}

/** The life of an operation, and where to ask for one aspect of it. */
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

/** The contract of an operation at the microversion of the case, which it has been expanded to. */
export function contractOf(cloud: Cloud, operation: string, at: Microversion = cloud.microversion): Contract {
  const contract = cloud.session.service.contract(operation, at);
  if (!contract) throw new RangeError(`${operation} is not there at ${at}`);
  return contract;
}

export function sampleMakerOf({ samples }: ProbeSubject, operation: string): MakeSample {
  const maker = samples.operations[operation];
  if (!maker) throw new RangeError(`the suite has no sample of ${operation}`);
  return maker;
}

/** The call of a sample. */
export function requestOf({ method, path }: Contract, sample: Sample): CallRequest {
  return {
    method,
    path: fillPath(path, sample.params, sample.query),
    ...(sample.body !== undefined && { body: sample.body }),
    ...(sample.headers && { headers: sample.headers }),
  };
}

/** Makes the probes of one sample. However often it is called for the same form of sample, they come in the same order. */
export type ProbesOf = (sample: Sample) => readonly Probe[];

/** Each must be refused. Where one is taken it may have changed something, so what follows gets a sample of its own. */
export async function expectRefusals(
  cloud: Cloud,
  make: MakeSample,
  status: number,
  probesOf: ProbesOf,
): Promise<void> {
  let probes = probesOf(await make(cloud, cloud.microversion));
  for (let index = 0; index < probes.length; index += 1) {
    const { request, about, code } = probes[index] as Probe;
    const judged = await cloud.call(request, { status, about, ...(code !== undefined && { code }) });
    if (hasSucceeded(judged)) probes = probesOf(await make(cloud, cloud.microversion));
  }
}

/** Each must be taken. What only reads needs no sample of its own. */
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
