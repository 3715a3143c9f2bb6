/** What each version on the way means for one call, found by giving the call and its answer to the contract of each. */
import type { Contract } from '../../spec/contract/contract.ts';
import type { Microversion } from '../../spec/contract/microversion.ts';
import type { Service } from '../../spec/contract/service.ts';
import type { JsonSchema } from '../../spec/openapi/document.ts';
import { findDeclaredParameter } from '../probes/query/declared-parameter.ts';
import type { CallPlace, MadeCall } from './calls/made-call.ts';
import { findAnswerProblems } from './effects/answer-problems.ts';
import { effectKey, type Observed } from './effects/effect.ts';
import { generalisePointer } from './effects/generalise-pointer.ts';
import { findReadProblems, findStatusProblems, type ReadProblem } from './effects/read-problems.ts';
import { findRequestProblems } from './effects/request-problems.ts';
import { schemasAt } from './effects/schema-at.ts';
import { traceProblems } from './trace-problems.ts';

/** A call with the contracts on its way, and what they change about it. */
export interface EvaluatedCall {
  call: MadeCall;
  /** By version, the one that the call asks for first. */
  contracts: readonly Contract[];
  effects: readonly CallObservation[];
}

export interface CallObservation extends Observed {
  microversion: Microversion;
  place: CallPlace;
}

/** @param versions on the way, the one that the call asks for first */
export function evaluateCall(
  call: MadeCall,
  service: Service,
  versions: readonly Microversion[],
): EvaluatedCall {
  const { method, path, body, answer } = call;
  const contracts = versions.map((version) => service.match(method, path, version, body?.value).contract);
  const [before] = contracts as [Contract];
  const effects =
    before.kind === 'refusal'
      ? []
      : [
          ...observeRequest(call, contracts, versions),
          ...(answer.kind === 'recorded'
            ? trace(contracts, (contract) => findAnswerProblems(contract, answer, before), effectKey).map(
                ({ problem, since }) => ({
                  ...problem,
                  microversion: at(versions, since),
                  place: call.place,
                }),
              )
            : []),
          ...(answer.kind === 'read' ? observeReads(answer, contracts, versions) : []),
          ...observeUnseen(call, contracts, versions),
        ];
  return { call, contracts, effects };
}

function observeReads(
  { members, statuses }: Extract<MadeCall['answer'], { kind: 'read' }>,
  contracts: readonly Contract[],
  versions: readonly Microversion[],
): CallObservation[] {
  const [before] = contracts as [Contract];
  const find = (contract: Contract) =>
    contract.kind === 'refusal'
      ? []
      : [...findReadProblems(contract, members, before), ...findStatusProblems(contract, statuses, before)];
  const keyOf = (problem: ReadProblem) => `${effectKey(problem)} ${JSON.stringify(problem.member.place)}`;
  return trace(contracts, find, keyOf).map(({ problem: { member, ...observed }, since }) => ({
    ...observed,
    microversion: at(versions, since),
    place: member.place,
  }));
}

/** Values that source code does not show, where what the documents say of them changes. */
function observeUnseen(
  { body, place }: MadeCall,
  contracts: readonly Contract[],
  versions: readonly Microversion[],
): CallObservation[] {
  return (body?.unseen ?? []).flatMap((pointer) =>
    contracts.slice(1).flatMap((contract, index): CallObservation[] => {
      const [earlier, later] = [contracts[index] as Contract, contract].map((each) =>
        formOf(each.body?.schema, pointer),
      );
      if (earlier === later || contract.body === null) return [];
      const shown = generalisePointer(contract.body.schema, pointer);
      const location = { in: 'request-body', ...(shown && { pointer: shown }) } as const;
      const schema = schemasAt(contract.body.schema, pointer)[0];
      // A part that is gone is refused with any value, and one whose parent has another form goes with it.
      if (!schema) return [];
      return [
        {
          ...{ kind: 'unseen-value', outcome: 'review', location, expected: 'another form' },
          ...{ schema, microversion: at(versions, index + 1), place },
        },
      ];
    }),
  );
}

/** What a schema says of a part, without words for people. */
function formOf(schema: JsonSchema | undefined, pointer: string): string {
  const skipped = (key: string, value: unknown) =>
    key === 'description' && typeof value === 'string' ? undefined : value;
  return JSON.stringify(schemasAt(schema, pointer), skipped);
}

function observeRequest(
  call: MadeCall,
  contracts: readonly Contract[],
  versions: readonly Microversion[],
): CallObservation[] {
  const byVersion = byContract(contracts, (contract) => findRequestProblems(contract, call));
  const refused = byVersion.map((problems) => problems.some(({ outcome }) => outcome === 'breaks'));
  const { place } = call;
  const found = traceProblems(byVersion, effectKey).map(({ problem, since }) => ({
    ...problem,
    microversion: at(versions, since),
    place,
  }));
  if (!refused[0] || refused.at(-1)) return [...found, ...observeRepetition(call, contracts, versions)];
  const [problem] = byVersion[0] as [Observed];
  const microversion = at(versions, refused.lastIndexOf(true) + 1);
  return [
    ...found,
    {
      ...{ kind: 'no-longer-refused', outcome: 'review', location: problem.location },
      ...{ expected: 'accepted', microversion, place },
    },
  ];
}

/** A parameter that is sent twice may count twice since a version, where only its last value counted before. */
function observeRepetition(
  { query, place }: MadeCall,
  contracts: readonly Contract[],
  versions: readonly Microversion[],
): CallObservation[] {
  const names = query.map(({ name }) => name);
  const repeated = [...new Set(names.filter((name, index) => names.indexOf(name) < index))];
  return repeated.flatMap((name) => {
    const treatments = contracts.map((contract) => treatmentOf(contract, name));
    const [first, last] = [treatments[0], treatments.at(-1)];
    if (first === undefined || last === undefined || first === last || last === 'refused') return [];
    const since = treatments.findLastIndex((each) => each !== last) + 1;
    const expected = last === 'all' ? 'every value to count' : 'the last value to count';
    const observed = { kind: 'parameter-repetition-changed', outcome: 'review' } as const;
    return [
      { ...observed, location: { in: 'query', name }, expected, microversion: at(versions, since), place },
    ];
  });
}

function treatmentOf({ query }: Contract, name: string): string | undefined {
  return findDeclaredParameter(query, name)?.repeated;
}

function trace<T extends Observed>(
  contracts: readonly Contract[],
  find: (contract: Contract) => readonly T[],
  keyOf: (problem: T) => string,
) {
  return traceProblems(byContract(contracts, find), keyOf);
}

/** Most versions share most contracts. */
function byContract<T>(contracts: readonly Contract[], find: (contract: Contract) => T): T[] {
  const known = new Map<Contract, T>();
  return contracts.map((contract) => {
    const found = known.get(contract) ?? find(contract);
    known.set(contract, found);
    return found;
  });
}

function at(versions: readonly Microversion[], index: number): Microversion {
  return versions[index] as Microversion;
}
