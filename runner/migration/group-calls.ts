/** Groups calls into kinds: those of one operation that send the same parameters and members. */
import type { Contract } from '../../spec/contract/contract.ts';
import { findResponse } from '../../spec/contract/contract.ts';
import type { SentParameter } from './calls/made-call.ts';
import { jsonSchemaOf } from './effects/answer-problems.ts';
import { memberPointers } from './effects/generalise-pointer.ts';
import type { EvaluatedCall } from './evaluate-call.ts';
import type { SeenAnswers } from './migration.ts';

/** Calls of one kind, in the order of their places. */
export interface GroupedCalls {
  contract: Contract;
  parameters: readonly string[];
  members: readonly string[];
  answers: readonly SeenAnswers[];
  calls: readonly EvaluatedCall[];
}

export function groupCalls(evaluated: readonly EvaluatedCall[]): GroupedCalls[] {
  const groups = new Map<
    string,
    { contract: Contract; parameters: string[]; members: string[]; calls: EvaluatedCall[] }
  >();
  for (const each of evaluated) {
    const [contract] = each.contracts as [Contract];
    const parameters = parameterNames(contract, each.call.query);
    const members = memberPointers(contract.body?.schema, each.call.body?.value);
    const key = JSON.stringify([contract.method, contract.path, contract.action, parameters, members]);
    const group = groups.get(key) ?? { contract, parameters, members, calls: [] };
    group.calls.push(each);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => ({ ...group, answers: answersOf(group.contract, group.calls) }));
}

/** Names that clients choose stand together: `resources1` and `resources2` are `resources*`. */
function parameterNames({ query }: Contract, sent: readonly SentParameter[]): string[] {
  const declared = new Set(query.parameters.map(({ name }) => name));
  const shown = sent.map(({ name }) => {
    if (declared.has(name)) return name;
    const family = query.families.find(({ pattern }) => new RegExp(pattern, 'u').test(name));
    const prefix = /^\^?([a-z_]+)/i.exec(family?.pattern ?? '')?.[1];
    return prefix === undefined || prefix === name ? name : `${prefix}*`;
  });
  return [...new Set(shown)].sort();
}

function answersOf(contract: Contract, calls: readonly EvaluatedCall[]): SeenAnswers[] {
  const byStatus = new Map<number | null, Set<string>>();
  for (const { call } of calls) {
    const { answer } = call;
    if (answer.kind === 'unseen') continue;
    const status = answer.kind === 'recorded' ? answer.status : null;
    const members = byStatus.get(status) ?? new Set();
    byStatus.set(status, members);
    const own =
      answer.kind === 'recorded'
        ? memberPointers(schemaOf(contract, answer.status), answer.body)
        : answer.members.map(({ pointer }) => pointer).filter((pointer) => pointer !== '');
    for (const pointer of own) members.add(pointer);
  }
  return [...byStatus]
    .toSorted(([one], [other]) => (one ?? 0) - (other ?? 0))
    .map(([status, members]) => ({ status, members: [...members].sort() }));
}

function schemaOf(contract: Contract, status: number) {
  const response = findResponse(contract, status);
  return response && jsonSchemaOf(response);
}
