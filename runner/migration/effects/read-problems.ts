/** What of the members that source code reads a contract no longer has, or has in another form. */
import type { Contract } from '../../../spec/contract/contract.ts';
import type { JsonObject } from '../../../spec/openapi/json-object.ts';
import { parsePointer, pointerOf } from '../../../spec/openapi/json-pointer.ts';
import type { ReadMember, ReadStatus } from '../calls/made-call.ts';
import { jsonSchemaOf } from './answer-problems.ts';
import type { Observed } from './effect.ts';
import { generalisePointer } from './generalise-pointer.ts';
import { schemasAt } from './schema-at.ts';

/** A problem, and the reading that has it. */
export interface ReadProblem extends Observed {
  member: Pick<ReadMember, 'pointer' | 'place'>;
}

/** @param before the contract that the code was written for */
export function findReadProblems(
  contract: Contract,
  members: readonly ReadMember[],
  before: Contract,
): ReadProblem[] {
  const found = members.flatMap((member) => findProblem(contract, member, before));
  const changed = found.filter(({ kind }) => kind === 'answer-form-changed');
  return found.map((problem) => {
    // What is read below a part with another form is one more place of that change.
    const above = changed.find(({ member }) => problem.member.pointer.startsWith(`${member.pointer}/`));
    return above ? { ...above, member: problem.member } : problem;
  });
}

function findProblem(contract: Contract, member: ReadMember, before: Contract): ReadProblem[] {
  const own = bodyParts(before, member.pointer);
  // Of what the documents did not have before, nothing can be said.
  if (own.length === 0) return [];
  const next = bodyParts(contract, member.pointer);
  if (next.length === 0) return [goneProblem(contract, member, shownPointer(before, member))];
  const [typesBefore, typesAfter] = [typesOf(own), typesOf(next)];
  if (typesBefore.join() === typesAfter.join()) return [];
  const isMisread = member.takenFor !== undefined && !typesAfter.some((type) => fits(type, member.takenFor));
  if (!isMisread && !member.isPassedOn) return [];
  return [
    {
      kind: 'answer-form-changed',
      outcome: isMisread ? 'breaks' : 'review',
      location: { in: 'body', ...(member.pointer && { pointer: shownPointer(before, member) }) },
      expected: `type ${typesAfter.join(' or ') || 'any'}, not ${typesBefore.join(' or ') || 'any'}`,
      ...(next[0] && { schema: next[0] }),
      member,
    },
  ];
}

function fits(type: string, takenFor: ReadMember['takenFor']): boolean {
  return takenFor === 'scalar' ? type !== 'array' && type !== 'object' : type === takenFor;
}

/** The nearest part above it that is still there says what became of it. */
function goneProblem(contract: Contract, member: ReadMember, pointer: string): ReadProblem {
  const keys = parsePointer(member.pointer);
  const above = keys.map((_key, index) => pointerOf(keys.slice(0, keys.length - 1 - index)));
  const nearest = above.map((pointer) => bodyParts(contract, pointer)).find((parts) => parts.length > 0);
  return {
    kind: 'answer-member-removed',
    outcome: 'breaks',
    location: { in: 'body', pointer },
    expected: 'no such member',
    ...(nearest?.[0] && { schema: nearest[0] }),
    member,
  };
}

/** Without the names that clients or clouds choose. */
function shownPointer({ responses }: Contract, { pointer }: ReadMember): string {
  const schema = [...responses.values()]
    .filter(({ status }) => status >= 200 && status < 300)
    .map(jsonSchemaOf)
    .find((each) => schemasAt(each, pointer).length > 0);
  return generalisePointer(schema, pointer);
}

function bodyParts({ responses }: Contract, pointer: string): JsonObject[] {
  return [...responses.values()]
    .filter(({ status }) => status >= 200 && status < 300)
    .flatMap((response) => schemasAt(jsonSchemaOf(response), pointer));
}

/** Sorted; empty for a schema that says none. */
function typesOf(schemas: readonly JsonObject[]): string[] {
  const types = schemas.flatMap(({ type }) => (type === undefined ? [] : [type].flat()));
  return [...new Set(types.map(String))].toSorted();
}

/** A status with which code compares that of an answer, and which is no answer any longer. */
export function findStatusProblems(
  { responses }: Contract,
  statuses: readonly ReadStatus[],
  before: Contract,
): ReadProblem[] {
  return statuses
    .filter(({ status }) => before.responses.has(status) && !responses.has(status))
    .map(({ status, place }) => {
      const others = [...responses.keys()].filter((each) => each < 300 === status < 300);
      const expected = others.length === 0 ? 'no such status' : `status ${others.join(' or ')}`;
      const location = { in: 'response' } as const;
      return {
        kind: 'status-changed',
        outcome: 'breaks',
        location,
        status,
        expected,
        member: { pointer: '', place },
      };
    });
}
