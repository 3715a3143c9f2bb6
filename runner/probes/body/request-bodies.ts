/** Probes invalid bodies, which each operation must refuse, and valid bodies at their bounds. */
import type { Contract } from '../../../spec/contract/contract.ts';
import type { Microversion } from '../../../spec/contract/microversion.ts';
import type { Case } from '../../case/case.ts';
import type { Cloud } from '../../case/cloud.ts';
import type { Sample } from '../../case/generated/sample.ts';
import type { Clause } from '../../finding.ts';
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
import { listBoundaryBodies } from './boundary-bodies.ts';
import {
  addUndeclaredProperties,
  type BodyVariant,
  changeTypes,
  type ListInvalidBodies,
  misspellNames,
  removeRequiredProperties,
  takeOtherRevisions,
  type ValidBody,
  violateConstraints,
} from './invalid-bodies.ts';

/** Builds the cases of all operations that read a body. */
export function buildRequestBodyCases(subject: ProbeSubject): Case[] {
  return listVariedOperations(subject).flatMap((operation) => {
    const revisions = subject.service.revisions(operation).filter(({ body }) => body !== null);
    return revisions.length === 0
      ? []
      : [
          ...KINDS.map((kind) => buildRefusalCase(subject, revisions, kind)),
          buildAcceptanceCase(subject, revisions),
        ];
  });
}

interface Kind {
  words: string;
  title: string;
  clause: Clause;
  bodies: ListInvalidBodies;
  /** Needs the bodies of other revisions. */
  needsOthers?: true;
}

const KINDS: readonly Kind[] = [
  {
    words: 'undeclared-property',
    title: 'refuses a property that its microversion does not declare, at each level',
    clause: 'property',
    bodies: addUndeclaredProperties,
    needsOthers: true,
  },
  {
    words: 'missing-property',
    title: 'refuses a body without a required property',
    clause: 'property',
    bodies: removeRequiredProperties,
  },
  { words: 'wrong-type', title: 'refuses values of other types', clause: 'type', bodies: changeTypes },
  {
    words: 'wrong-value',
    title: 'refuses values that violate bounds, lengths, patterns, formats and enumerations',
    clause: 'values',
    bodies: (right, others) => [...violateConstraints(right, others), ...misspellNames(right, others)],
  },
  {
    words: 'other-microversion',
    title: 'refuses the bodies of other microversions',
    clause: 'property',
    bodies: takeOtherRevisions,
    needsOthers: true,
  },
];

function buildRefusalCase(subject: ProbeSubject, revisions: readonly Contract[], kind: Kind): Case {
  const { operation } = revisions[0] as Contract;
  const { words, title, clause } = kind;
  const facts = {
    capability: 'request-body',
    words: `${words}.${operation}`,
    title: `${operation} ${title}`,
  };
  return buildProbeCase(
    subject,
    {
      ...facts,
      ...boundariesOf(subject, revisions, ({ body }) => body),
      clause,
    },
    async (cloud) => {
      const contract = contractOf(cloud, operation);
      const others = kind.needsOthers
        ? await makeValidBodies(cloud, subject, revisions, listOtherSchemas(revisions, contract))
        : [];
      await expectRefusals(cloud, sampleMakerOf(subject, operation), invalidStatusOf(subject), (sample) =>
        kind.bodies(validBodyOf(revisions, contract, sample), others).map((wrong) => ({
          ...probe(contract, sample, wrong, { rule: 'request.refused', clause }),
          ...defaultCodeOf(subject),
          ...statusWithoutAction(subject, contract, cloud.microversion, wrong),
        })),
      );
    },
  );
}

/** A body that names no action is refused by the operation that all actions have in common, with a status that it declares. */
function statusWithoutAction(
  { service }: ProbeSubject,
  { action, method, path }: Contract,
  at: Microversion,
  { body }: BodyVariant,
): Pick<Probe, 'status'> {
  if (action === null) return {};
  const url = path.replaceAll(/\{[^{}]+\}/g, 'any');
  return service.match(method, url, at, body).contract.action === action ? {} : { status: 'refusal' };
}

function buildAcceptanceCase(subject: ProbeSubject, revisions: readonly Contract[]): Case {
  const { operation } = revisions[0] as Contract;
  const facts = {
    capability: 'request-body',
    words: `edge.${operation}`,
    title: `${operation} accepts values at their bounds, and bodies without optional properties`,
    clause: 'values' as const,
  };
  const refused = subject.samples.semanticRefusals[operation] ?? [];
  return buildProbeCase(
    subject,
    { ...facts, ...boundariesOf(subject, revisions, ({ body }) => body) },
    async (cloud) => {
      const contract = contractOf(cloud, operation);
      await expectAcceptance(cloud, sampleMakerOf(subject, operation), (sample) =>
        listBoundaryBodies(validBodyOf(revisions, contract, sample), sample)
          .filter(
            ({ pointer, words }) => !refused.some((one) => one === pointer || one === `${pointer} ${words}`),
          )
          .map((right) => probe(contract, sample, right, { rule: 'request.accepted', clause: 'values' })),
      );
    },
  );
}

function probe(
  contract: Contract,
  sample: Sample,
  { pointer, words, body }: BodyVariant,
  { rule, clause }: { rule: string; clause: Clause },
): Probe {
  return {
    request: requestOf(contract, { ...sample, body }),
    about: {
      rule,
      clause,
      location: { in: 'request-body', ...(pointer && { pointer }) },
      words: `a body in which ${pointer || 'the whole'} ${words}`,
    },
  };
}

/** Lists the first revision of each other body schema of the operation. */
function listOtherSchemas(revisions: readonly Contract[], { body }: Contract): Microversion[] {
  const own = JSON.stringify(body?.schema);
  const byForm = new Map(revisions.map((one) => [JSON.stringify(one.body?.schema), one.since]));
  return [...byForm].filter(([form]) => form !== own).map(([, since]) => since);
}

async function makeValidBodies(
  cloud: Cloud,
  subject: ProbeSubject,
  revisions: readonly Contract[],
  versions: readonly Microversion[],
): Promise<ValidBody[]> {
  const { operation } = revisions[0] as Contract;
  const found: ValidBody[] = [];
  for (const version of versions) {
    const sample = await sampleMakerOf(subject, operation)(cloud, version);
    found.push(validBodyOf(revisions, contractOf(cloud, operation, version), sample));
  }
  return found;
}

function validBodyOf(revisions: readonly Contract[], contract: Contract, sample: Sample): ValidBody {
  const { schema } = contract.body as NonNullable<Contract['body']>;
  return { schema, body: sample.body, isNewest: contract === revisions.at(-1) };
}
