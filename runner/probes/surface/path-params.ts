/** Resources for the parameters of a path, from a sample of one of its operations. */
import type { Contract } from '../../../spec/contract/contract.ts';
import { compareMicroversions } from '../../../spec/contract/microversion.ts';
import type { Cloud } from '../../case/cloud.ts';
import { lifetimeOf, type ProbeSubject, sampleMakerOf } from '../probe.ts';

/** Creates the resources of the path, at the newest microversion that has it: an undeclared URL may exist only below one. */
export async function makeParams(
  cloud: Cloud,
  subject: ProbeSubject,
  path: string,
): Promise<Readonly<Record<string, string>>> {
  if (!path.includes('{')) return {};
  const { operation } = operationAt(subject, path) as Contract;
  const { until } = lifetimeOf(subject.service.revisions(operation));
  const at = compareMicroversions(until, cloud.newest) < 0 ? until : cloud.newest;
  const { params = {} } = await sampleMakerOf(subject, operation)(cloud, at);
  return params;
}

/** True where the parameters of the path are known from a sample. */
export function canReach(subject: ProbeSubject, path: string): boolean {
  return !path.includes('{') || operationAt(subject, path) !== undefined;
}

/** Of those with a sample; prefers a GET, whose sample a read-only run can make. */
export function operationAt({ service, samples }: ProbeSubject, path: string): Contract | undefined {
  const there = service.contracts.filter(
    (one) => one.kind === 'operation' && one.path === path && samples.operations[one.operation] !== undefined,
  );
  return there.find(({ method }) => method === 'GET') ?? there[0];
}
