/** Probes the queries of operations that declare parameters, or refuse undeclared ones. */
import type { Contract, QueryParameter } from '../../../spec/contract/contract.ts';
import { isWithin } from '../../../spec/contract/microversion.ts';
import { isValid } from '../../../spec/contract/validate.ts';
import type { JsonSchema } from '../../../spec/openapi/document.ts';
import type { Case } from '../../case/case.ts';
import type { Cloud } from '../../case/cloud.ts';
import type { Sample } from '../../case/generated/sample.ts';
import type { QueryInput } from '../../case/paths.ts';
import { listMisspellings } from '../body/invalid-values.ts';
import {
  boundariesOf,
  buildProbeCase,
  contractOf,
  defaultCodeOf,
  expectAcceptance,
  expectRefusals,
  invalidStatusOf,
  listVariedOperations,
  type Probe,
  type ProbeSubject,
  requestOf,
  sampleMakerOf,
} from '../probe.ts';
import { findDeclaredParameter } from './declared-parameter.ts';
import { listUndeclaredParameters, selectForWrite } from './undeclared-parameters.ts';

/** Builds the cases of all operations that declare parameters, or refuse undeclared ones. */
export function buildQueryCases(subject: ProbeSubject): Case[] {
  return listVariedOperations(subject).flatMap((operation) => {
    const revisions = subject.service.revisions(operation);
    const refusesUndeclared = revisions.some(({ query }) => query.undeclared === 'refused');
    const hasParameters = revisions.some(({ query }) => query.parameters.length > 0);
    if (!refusesUndeclared && !hasParameters) return [];
    return [
      ...(refusesUndeclared ? [buildUndeclaredCase(subject, revisions)] : []),
      buildInvalidValueCase(subject, revisions),
      buildAcceptanceCase(subject, revisions),
    ];
  });
}

function buildUndeclaredCase(subject: ProbeSubject, revisions: readonly Contract[]): Case {
  const { operation } = revisions[0] as Contract;
  const facts = {
    capability: 'query',
    words: `undeclared.${operation}`,
    title: `${operation} refuses parameters that its microversion does not declare`,
    clause: 'property' as const,
  };
  return buildProbeCase(
    subject,
    { ...facts, ...boundariesOf(subject, revisions, ({ query }) => query) },
    async (cloud) => {
      const contract = contractOf(cloud, operation);
      if (contract.query.undeclared !== 'refused') return;
      const known = await collectValues(cloud, subject, revisions);
      const isNewest = contract === revisions.at(-1);
      const all = listUndeclaredParameters(subject.service, contract.query, known, isNewest);
      const parameters = contract.method === 'GET' ? all : selectForWrite(all, namesOf(revisions));
      await expectRefusals(cloud, sampleMakerOf(subject, operation), invalidStatusOf(subject), (sample) =>
        parameters.map(([name, value]) =>
          probe(contract, sample, { ...sample.query, [name]: value }, name, 'undeclared', null, subject),
        ),
      );
    },
  );
}

/** In small letters. */
function namesOf(revisions: readonly Contract[]): Set<string> {
  return new Set(revisions.flatMap(({ query }) => query.parameters.map(({ name }) => name.toLowerCase())));
}

function buildInvalidValueCase(subject: ProbeSubject, revisions: readonly Contract[]): Case {
  const { operation } = revisions[0] as Contract;
  const facts = {
    capability: 'query',
    words: `wrong-value.${operation}`,
    title: `${operation} refuses invalid parameter values, and missing required parameters`,
    clause: 'values' as const,
  };
  return buildProbeCase(
    subject,
    { ...facts, ...boundariesOf(subject, revisions, ({ query }) => query) },
    async (cloud) => {
      const contract = contractOf(cloud, operation);
      await expectRefusals(cloud, sampleMakerOf(subject, operation), invalidStatusOf(subject), (sample) =>
        listProbedNames(contract, sample).flatMap((name) =>
          listInvalidProbes(subject, contract, sample, name),
        ),
      );
    },
  );
}

/** Those of the sample, and those that it has no value of, without those that only families declare. */
function listProbedNames({ query }: Contract, sample: Sample): string[] {
  return [...new Set([...Object.keys(sample.query ?? {}), ...query.parameters.map(({ name }) => name)])];
}

function listInvalidProbes(subject: ProbeSubject, contract: Contract, sample: Sample, name: string): Probe[] {
  const declared = findDeclaredParameter(contract.query, name);
  if (!declared) return [];
  const { schema, repeated, codes } = declared;
  const known = sample.query?.[name];
  const value = known === undefined ? findValid(schema) : [known].flat().join(',');
  const make = (changed: QueryInput, words: string, code: string | null) =>
    probe(contract, sample, changed, name, words, code, subject);
  const wrong =
    known === undefined
      ? ['interop', ...USUAL_MISTAKES]
      : [...listMisspellings(value as string), ...USUAL_MISTAKES];
  const invalid = [...new Set(wrong)].filter((one) => !isValid(schema, one));
  const { [name]: _removed, ...others } = sample.query ?? {};
  return [
    ...invalid.map((one) =>
      make({ ...sample.query, [name]: one }, `with the value ${JSON.stringify(one)}`, codes.value),
    ),
    ...(repeated === 'refused' && value !== undefined
      ? [make({ ...sample.query, [name]: [value, value] }, 'repeated', codes.repeated)]
      : []),
    ...((declared as QueryParameter).required ? [make(others, 'missing', null)] : []),
  ];
}

const USUAL_MISTAKES = ['0', '-1', '1.5', ','];

/** A value that the schema allows, where no sample has one. */
function findValid(schema: JsonSchema): string | undefined {
  return VALUES.find((value) => isValid(schema, value));
}

const VALUES = ['1', 'true', 'interop', '00000000-0000-4000-8000-000000000000', '2026-01-01T00:00:00Z'];

function buildAcceptanceCase(subject: ProbeSubject, revisions: readonly Contract[]): Case {
  const { operation } = revisions[0] as Contract;
  const facts = {
    capability: 'query',
    words: `taken.${operation}`,
    title: `${operation} accepts each declared parameter, also repeated where that is allowed`,
    clause: 'property' as const,
  };
  return buildProbeCase(
    subject,
    { ...facts, ...boundariesOf(subject, revisions, ({ query }) => query) },
    async (cloud) => {
      const contract = contractOf(cloud, operation);
      await expectAcceptance(cloud, sampleMakerOf(subject, operation), (sample) => [
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
            about: about(name, `${name} repeated`, 'request.accepted'),
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
  subject: ProbeSubject,
): Probe {
  return {
    request: requestOf(contract, { ...sample, query }),
    about: about(name, `the parameter ${name} ${words}`, 'request.refused'),
    ...(code === null ? defaultCodeOf(subject) : { code }),
  };
}

function about(name: string, words: string, rule: string): Probe['about'] {
  return {
    rule,
    location: { in: 'query', ...(name && { name }) },
    words,
  };
}

/** Collects a valid value for each parameter of any operation; for its own, from the newest sample that the target takes. */
async function collectValues(
  cloud: Cloud,
  subject: ProbeSubject,
  revisions: readonly Contract[],
): Promise<Record<string, string>> {
  const here = revisions.filter(({ since }) => isWithin(since, undefined, cloud.newest));
  const { operation, since } = here.at(-1) as Contract;
  const { query = {} } = await sampleMakerOf(subject, operation)(cloud, since);
  const own = Object.entries(query).map(([name, value]) => [name, [value].flat()[0] as string]);
  return { ...subject.samples.parameters, ...Object.fromEntries(own) };
}
