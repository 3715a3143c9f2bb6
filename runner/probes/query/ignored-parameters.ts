/** Probes undeclared parameters of operations that ignore them: they must have no effect. */
import type { Contract } from '../../../spec/contract/contract.ts';
import type { Case } from '../../case/case.ts';
import type { Cloud } from '../../case/cloud.ts';
import type { RequestPart } from '../../case/expectation/expected-answer.ts';
import type { Sample } from '../../case/generated/sample.ts';
import {
  boundariesOf,
  buildProbeCase,
  contractOf,
  listVariedOperations,
  type ProbeSubject,
  requestOf,
  sampleMakerOf,
} from '../probe.ts';
import { UNDECLARED_NAME } from '../undeclared-name.ts';
import { listUndeclaredParameters, type ProbedParameter } from './undeclared-parameters.ts';

/** Builds the cases of all operations that ignore undeclared parameters at some microversion. */
export function buildIgnoredParameterCases(subject: ProbeSubject): Case[] {
  return listVariedOperations(subject).flatMap((operation) => {
    const revisions = subject.service.revisions(operation);
    if (!revisions.some(({ query }) => query.undeclared === 'ignored')) return [];
    const facts = {
      capability: 'query',
      words: `ignored.${operation}`,
      title: `${operation} ignores parameters that its microversion does not declare`,
      clause: 'property' as const,
      ...boundariesOf(subject, revisions, ({ query }) => query),
    };
    return [
      buildProbeCase(subject, facts, async (cloud) => {
        const contract = contractOf(cloud, operation);
        if (contract.query.undeclared !== 'ignored') return;
        const sample = await sampleMakerOf(subject, operation)(cloud, cloud.microversion);
        const parameters = listUndeclaredParameters(
          subject.service,
          contract.query,
          subject.samples.parameters,
          true,
        );
        await expectNoEffect(cloud, contract, sample, parameters);
      }),
    ];
  });
}

/** Sends all of them at once, and looks for the one with an effect only where the answer changes. */
async function expectNoEffect(
  cloud: Cloud,
  contract: Contract,
  sample: Sample,
  parameters: readonly ProbedParameter[],
): Promise<void> {
  if (contract.method !== 'GET') {
    await collectAnswer(cloud, contract, sample, parameters);
    return;
  }
  if (await hasNoEffect(cloud, contract, sample, parameters)) return;
  // Where a name of no service has an effect, every parameter has it, and hundreds of calls would say so.
  const [unknown] = parameters.filter(([name]) => name === UNDECLARED_NAME);
  if (unknown && !(await probeAlone(cloud, contract, sample, unknown))) return;
  for (const parameter of parameters)
    if (parameter !== unknown) await probeAlone(cloud, contract, sample, parameter);
}

/** @returns false for a parameter with an effect, which is reported */
async function probeAlone(
  cloud: Cloud,
  contract: Contract,
  sample: Sample,
  parameter: ProbedParameter,
): Promise<boolean> {
  const found = cloud.findings.length;
  if (await hasNoEffect(cloud, contract, sample, [parameter])) return true;
  // A refusal is reported as such.
  if (cloud.findings.length === found)
    cloud.report(about([parameter]), 'all values of the answer without it', 'fewer values');
  return false;
}

/**
 * Values in the answers before and after must be in the answer with the parameters. Additional values count for nothing:
 * others may use the cloud at the same time, and the rules on bodies report added properties.
 */
async function hasNoEffect(
  cloud: Cloud,
  contract: Contract,
  sample: Sample,
  parameters: readonly ProbedParameter[],
): Promise<boolean> {
  const before = await collectAnswer(cloud, contract, sample, []);
  const between = await collectAnswer(cloud, contract, sample, parameters);
  const after = await collectAnswer(cloud, contract, sample, []);
  return [...before].every((value) => between.has(value) || !after.has(value));
}

/** Collects the values of a successful answer, in no order; none of a refusal. */
async function collectAnswer(
  cloud: Cloud,
  contract: Contract,
  sample: Sample,
  parameters: readonly ProbedParameter[],
): Promise<ReadonlySet<string>> {
  const query = { ...sample.query, ...Object.fromEntries(parameters) };
  const request = requestOf(contract, parameters.length > 0 ? { ...sample, query } : sample);
  const { call } = await cloud.call(request, { status: 'success', about: about(parameters) });
  return new Set(call.exchange.response.status < 300 ? listValues(call.json, '') : []);
}

function about(parameters: readonly ProbedParameter[]): RequestPart {
  const names = parameters.map(([name]) => name).join(', ');
  return {
    rule: 'request.ignored',
    clause: 'property',
    location: { in: 'query', ...(parameters.length === 1 && { name: names }) },
    words: names === '' ? 'a call without undeclared parameters' : `the ignored parameters ${names}`,
  };
}

/** Lists each value with its pointer, without positions in arrays. */
function listValues(node: unknown, pointer: string): string[] {
  if (typeof node !== 'object' || node === null) return [`${pointer}=${JSON.stringify(node)}`];
  const isList = Array.isArray(node);
  return Object.entries(node).flatMap(([key, value]) => listValues(value, `${pointer}/${isList ? '' : key}`));
}
