/** Resources for the parameters of a path, from a sample of one of its operations. */
import type { Contract } from '../../../spec/contract/contract.ts';
import type { Cloud } from '../../case/cloud.ts';
import { type ProbeSubject, sampleMakerOf } from '../probe.ts';

/** Creates the resources of the path: an undeclared URL may exist only below an existing resource. */
export async function makeParams(
  cloud: Cloud,
  subject: ProbeSubject,
  path: string,
): Promise<Readonly<Record<string, string>>> {
  if (!path.includes('{')) return {};
  const { operation } = operationAt(subject, path) as Contract;
  const { params = {} } = await sampleMakerOf(subject, operation)(cloud, cloud.newest);
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
