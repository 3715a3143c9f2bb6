/** Parameters that an operation does not declare and takes no notice of: they must change nothing. */

import type { Contract } from '../../../spec/contract/contract.ts';
import type { Case } from '../../case/case.ts';
import type { Cloud } from '../../case/cloud.ts';
import type { RequestPart } from '../../case/expected-answer.ts';
import type { Sample } from '../../case/sample.ts';
import {
  boundariesOf,
  buildProbeCase,
  contractOf,
  type ProbeSubject,
  requestOf,
  sampleMakerOf,
} from '../probe.ts';
import { listUndeclaredParameters, type ProbedParameter } from './undeclared-parameters.ts';

/** The cases of all operations that ignore what they do not declare. */
export function buildIgnoredParameterCases(ground: ProbeSubject): Case[] {
  return ground.service.operations().flatMap((operation) => {
    const revisions = ground.service.revisions(operation);
    if (revisions.some(({ query }) => query.undeclared === 'refused')) return [];
    const facts = {
      capability: 'query',
      words: `ignored.${operation}`,
      title: `${operation} takes no notice of parameters that its microversion does not declare`,
      clause: 'property' as const,
      ...boundariesOf(ground, revisions, ({ query }) => query),
    };
    return [
      buildProbeCase(ground, facts, async (cloud) => {
        const contract = contractOf(cloud, operation);
        const sample = await sampleMakerOf(ground, operation)(cloud, cloud.microversion);
        const parameters = listUndeclaredParameters(
          ground.service,
          contract.query,
          ground.samples.parameters,
          true,
        );
        await ignored(cloud, contract, sample, parameters);
      }),
    ];
  });
}

/** All of them at once: one that has an effect shows, and is looked for only then. */
async function ignored(
  cloud: Cloud,
  contract: Contract,
  sample: Sample,
  parameters: readonly ProbedParameter[],
): Promise<void> {
  if (contract.method !== 'GET') {
    await ask(cloud, contract, sample, parameters);
    return;
  }
  if (await changesNothing(cloud, contract, sample, parameters)) return;
  for (const parameter of parameters) {
    if (await changesNothing(cloud, contract, sample, [parameter])) continue;
    cloud.report(about([parameter]), 'all that is answered without it', 'less');
  }
}

/**
 * What is answered before and after must be answered with them too. That something came in between is no departure,
 * for others may be at work on the cloud; that a parameter adds a property, the rules on bodies say.
 */
async function changesNothing(
  cloud: Cloud,
  contract: Contract,
  sample: Sample,
  parameters: readonly ProbedParameter[],
): Promise<boolean> {
  const before = await ask(cloud, contract, sample, []);
  const between = await ask(cloud, contract, sample, parameters);
  const after = await ask(cloud, contract, sample, []);
  return [...before].every((said) => between.has(said) || !after.has(said));
}

/** What the answer says, whatever its order; nothing when it is no success. */
async function ask(
  cloud: Cloud,
  contract: Contract,
  sample: Sample,
  parameters: readonly ProbedParameter[],
): Promise<ReadonlySet<string>> {
  const query = { ...sample.query, ...Object.fromEntries(parameters) };
  const request = requestOf(contract, parameters.length > 0 ? { ...sample, query } : sample);
  const { call } = await cloud.call(request, { status: 'success', about: about(parameters) });
  return new Set(call.exchange.response.status < 300 ? saidIn(call.json, '') : []);
}

function about(parameters: readonly ProbedParameter[]): RequestPart {
  const names = parameters.map(([name]) => name).join(', ');
  return {
    rule: 'request.ignored',
    clause: 'property',
    location: { in: 'query', ...(parameters.length === 1 && { name: names }) },
    words: names === '' ? 'a call with nothing beside what is declared' : `the ignored parameters ${names}`,
  };
}

/** Each value with the way to it; that of a list's item does not say where in the list it is. */
function saidIn(node: unknown, way: string): string[] {
  if (typeof node !== 'object' || node === null) return [`${way}=${JSON.stringify(node)}`];
  const isList = Array.isArray(node);
  return Object.entries(node).flatMap(([key, value]) => saidIn(value, `${way}/${isList ? '' : key}`));
}
