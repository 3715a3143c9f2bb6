/** Queries that each operation must refuse, take, or take no notice of. */
import type { Contract, QueryParameter } from '../../../spec/contract/contract.ts';
import { isValid } from '../../../spec/contract/validate.ts';
import type { Case } from '../../case/case.ts';
import type { Cloud } from '../../case/cloud.ts';
import type { QueryInput } from '../../case/paths.ts';
import type { Sample } from '../../case/sample.ts';
import { listMisspellings } from '../body/invalid-values.ts';
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
} from '../probe.ts';
import { findDeclaredParameter } from './declared-parameter.ts';
import { listUndeclaredParameters } from './undeclared-parameters.ts';

/** The cases of all operations that refuse what they do not declare. */
export function buildQueryCases(ground: ProbeSubject): Case[] {
  return ground.service.operations().flatMap((operation) => {
    const revisions = ground.service.revisions(operation);
    if (!revisions.some(({ query }) => query.undeclared === 'refused')) return [];
    return [undeclared(ground, revisions), wrongValues(ground, revisions), taken(ground, revisions)];
  });
}

function undeclared(ground: ProbeSubject, revisions: readonly Contract[]): Case {
  const { operation } = revisions[0] as Contract;
  const facts = {
    capability: 'query',
    words: `undeclared.${operation}`,
    title: `${operation} refuses parameters that its microversion does not declare`,
    clause: 'property' as const,
  };
  return buildProbeCase(
    ground,
    { ...facts, ...boundariesOf(ground, revisions, ({ query }) => query) },
    async (cloud) => {
      const contract = contractOf(cloud, operation);
      const known = await valuesOfAll(cloud, ground, revisions);
      await expectRefusals(cloud, sampleMakerOf(ground, operation), 400, (sample) =>
        listUndeclaredParameters(ground.service, contract.query, known, contract === revisions.at(-1)).map(
          ([name, value]) =>
            probe(contract, sample, { ...sample.query, [name]: value }, name, 'undeclared', null, ground),
        ),
      );
    },
  );
}

function wrongValues(ground: ProbeSubject, revisions: readonly Contract[]): Case {
  const { operation } = revisions[0] as Contract;
  const facts = {
    capability: 'query',
    words: `wrong-value.${operation}`,
    title: `${operation} refuses values that its parameters do not allow, and does without none that it requires`,
    clause: 'values' as const,
  };
  return buildProbeCase(
    ground,
    { ...facts, ...boundariesOf(ground, revisions, ({ query }) => query) },
    async (cloud) => {
      const contract = contractOf(cloud, operation);
      await expectRefusals(cloud, sampleMakerOf(ground, operation), 400, (sample) =>
        Object.keys(sample.query ?? {}).flatMap((name) => wrongProbes(ground, contract, sample, name)),
      );
    },
  );
}

function wrongProbes(ground: ProbeSubject, contract: Contract, sample: Sample, name: string): Probe[] {
  const declared = findDeclaredParameter(contract.query, name);
  const value = [sample.query?.[name] ?? []].flat().join(',');
  if (!declared) return [];
  const { schema, repeated, codes } = declared;
  const make = (changed: QueryInput, words: string, code: string | null) =>
    probe(contract, sample, changed, name, words, code, ground);
  const wrong = [...listMisspellings(value), '0', '-1', '1.5', ','].filter((one) => !isValid(schema, one));
  const { [name]: _left, ...others } = sample.query as QueryInput;
  return [
    ...wrong.map((one) =>
      make({ ...sample.query, [name]: one }, `given as ${JSON.stringify(one)}`, codes.value),
    ),
    ...(repeated === 'refused'
      ? [make({ ...sample.query, [name]: [value, value] }, 'given twice', codes.repeated)]
      : []),
    ...((declared as QueryParameter).required ? [make(others, 'left out', null)] : []),
  ];
}

function taken(ground: ProbeSubject, revisions: readonly Contract[]): Case {
  const { operation } = revisions[0] as Contract;
  const facts = {
    capability: 'query',
    words: `taken.${operation}`,
    title: `${operation} takes each parameter that its microversion declares, also twice where that is allowed`,
    clause: 'property' as const,
  };
  return buildProbeCase(
    ground,
    { ...facts, ...boundariesOf(ground, revisions, ({ query }) => query) },
    async (cloud) => {
      const contract = contractOf(cloud, operation);
      await expectAcceptance(cloud, sampleMakerOf(ground, operation), (sample) => [
        {
          request: requestOf(contract, sample),
          about: about('', 'all parameters together', 'request.accepted'),
        },
        ...Object.entries(sample.query ?? {})
          .filter(([name]) => findDeclaredParameter(contract.query, name)?.repeated !== 'refused')
          .map(([name, value]) => ({
            request: requestOf(contract, {
              ...sample,
              query: { ...sample.query, [name]: [value, value].flat() },
            }),
            about: about(name, `${name} given twice`, 'request.accepted'),
          })),
      ]);
    },
  );
}

function probe(
  contract: Contract,
  sample: Sample,
  query: QueryInput,
  name: string,
  words: string,
  code: string | null,
  { samples }: ProbeSubject,
): Probe {
  return {
    request: requestOf(contract, { ...sample, query }),
    about: about(name, `the parameter ${name} ${words}`, 'request.refused'),
    code: code ?? samples.defaultErrorCode,
  };
}

function about(name: string, words: string, rule: string): Probe['about'] {
  return {
    rule,
    location: { in: 'query', ...(name && { name }) },
    words,
  };
}

/** A right value for each parameter of any query; of the operation's own, that of its newest sample. */
async function valuesOfAll(
  cloud: Cloud,
  ground: ProbeSubject,
  revisions: readonly Contract[],
): Promise<Record<string, string>> {
  const { operation, since } = revisions.at(-1) as Contract;
  const { query = {} } = await sampleMakerOf(ground, operation)(cloud, since);
  const own = Object.entries(query).map(([name, value]) => [name, [value].flat()[0] as string]);
  return { ...ground.samples.parameters, ...Object.fromEntries(own) };
}
