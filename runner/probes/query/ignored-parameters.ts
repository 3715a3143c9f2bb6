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

/** Sends all of them at once, and looks for those with an effect only where the answer changes. */
async function expectNoEffect(
  cloud: Cloud,
  contract: Contract,
  sample: Sample,
  parameters: readonly ProbedParameter[],
): Promise<void> {
  if (contract.method !== 'GET') {
    await cloud.call(withParameters(contract, sample, parameters), {
      status: 'success',
      about: about(parameters),
    });
    return;
  }
  const search = new EffectSearch(cloud, contract, sample);
  if (await search.hasNoEffect(parameters, 'success')) return;
  // Where a name of no service has an effect, every parameter has it, and hundreds of calls would say so.
  const [unknown] = parameters.filter(([name]) => name === UNDECLARED_NAME);
  if (unknown && !(await search.probeAlone(unknown))) return;
  await search.reportEffects(parameters.filter((one) => one !== unknown));
}

/** Looks for parameters with an effect in halves: some twenty calls for one among a hundred. */
class EffectSearch {
  readonly #cloud: Cloud;
  readonly #contract: Contract;
  readonly #sample: Sample;
  /** The values of the last answer without undeclared parameters. */
  #without: ReadonlySet<string> | undefined;

  constructor(cloud: Cloud, contract: Contract, sample: Sample) {
    this.#cloud = cloud;
    this.#contract = contract;
    this.#sample = sample;
  }

  /** @param parameters which have an effect together */
  async reportEffects(parameters: readonly ProbedParameter[]): Promise<void> {
    const [only, ...others] = parameters;
    if (only === undefined) return;
    if (others.length === 0) {
      await this.probeAlone(only);
      return;
    }
    const middle = Math.ceil(parameters.length / 2);
    const halves = [parameters.slice(0, middle), parameters.slice(middle)];
    let isEitherEffective = false;
    for (const half of halves) {
      if (await this.hasNoEffect(half, 'any')) continue;
      isEitherEffective = true;
      await this.reportEffects(half);
    }
    // Some have an effect only beside others, unless the list had changed by itself.
    if (isEitherEffective) return;
    const found = this.#cloud.findings.length;
    if (!(await this.hasNoEffect(parameters, 'success'))) this.#reportUnlessFound(parameters, found);
  }

  /** @returns false for a parameter with an effect, which is reported */
  async probeAlone(parameter: ProbedParameter): Promise<boolean> {
    const found = this.#cloud.findings.length;
    if (await this.hasNoEffect([parameter], 'success')) return true;
    this.#reportUnlessFound([parameter], found);
    return false;
  }

  /**
   * Values in the answers before and after must be in the answer with the parameters. Additional values count for nothing:
   * others may use the cloud at the same time, and the rules on bodies report added properties.
   * @param status `success` reports a refusal
   */
  async hasNoEffect(parameters: readonly ProbedParameter[], status: 'success' | 'any'): Promise<boolean> {
    const before = this.#without ?? (await this.#collectAnswer([], 'success'));
    const between = await this.#collectAnswer(parameters, status);
    const after = await this.#collectAnswer([], 'success');
    this.#without = after;
    return [...before].every((value) => between.has(value) || !after.has(value));
  }

  /** A refusal is reported as such. */
  #reportUnlessFound(parameters: readonly ProbedParameter[], found: number): void {
    if (this.#cloud.findings.length === found)
      this.#cloud.report(about(parameters), 'all values of the answer without it', 'fewer values');
  }

  /** Collects the values of a successful answer, in no order; none of a refusal. */
  async #collectAnswer(
    parameters: readonly ProbedParameter[],
    status: 'success' | 'any',
  ): Promise<ReadonlySet<string>> {
    const request = withParameters(this.#contract, this.#sample, parameters);
    const { call } = await this.#cloud.call(request, { status, about: about(parameters) });
    return new Set(call.exchange.response.status < 300 ? listValues(call.json, '') : []);
  }
}

function withParameters(contract: Contract, sample: Sample, parameters: readonly ProbedParameter[]) {
  const query = { ...sample.query, ...Object.fromEntries(parameters) };
  return requestOf(contract, parameters.length > 0 ? { ...sample, query } : sample);
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
