/** What of the members that source code reads a contract no longer has, or has in another form. */
import type { Contract } from '../../../spec/contract/contract.ts';
import type { JsonObject } from '../../../spec/openapi/json-object.ts';
import { parsePointer, pointerOf } from '../../../spec/openapi/json-pointer.ts';
import type { ReadMember } from '../calls/made-call.ts';
import { jsonSchemaOf } from './answer-problems.ts';
import type { Observed } from './effect.ts';
import { schemasAt } from './schema-at.ts';

/** A problem, and the reading that has it. */
export interface ReadProblem extends Observed {
  member: ReadMember;
}

/** @param before the contract that the code was written for */
export function findReadProblems(
  contract: Contract,
  members: readonly ReadMember[],
  before: Contract,
): ReadProblem[] {
  return members.flatMap((member) => {
    const [own, next] = [before, contract].map((each) => bodyParts(each, member.pointer)) as [
      JsonObject[],
      JsonObject[],
    ];
    // Of what the documents did not have before, nothing can be said.
    if (own.length === 0) return [];
    if (next.length === 0) return [goneProblem(contract, member)];
    const [typesBefore, typesAfter] = [typesOf(own), typesOf(next)];
    if (typesBefore === typesAfter) return [];
    return [
      {
        kind: 'answer-form-changed',
        outcome: member.isPassedOn && member.takenFor === undefined ? 'review' : 'breaks',
        location: { in: 'body', ...(member.pointer && { pointer: member.pointer }) },
        expected: `type ${typesAfter || 'any'}, not ${typesBefore || 'any'}`,
        ...(next[0] && { schema: next[0] }),
        member,
      },
    ];
  });
}

/** The nearest part above it that is still there says what became of it. */
function goneProblem(contract: Contract, member: ReadMember): ReadProblem {
  const keys = parsePointer(member.pointer);
  const above = keys.map((_key, index) => pointerOf(keys.slice(0, keys.length - 1 - index)));
  const nearest = above.map((pointer) => bodyParts(contract, pointer)).find((parts) => parts.length > 0);
  return {
    kind: 'answer-member-removed',
    outcome: 'breaks',
    location: { in: 'body', pointer: member.pointer },
    expected: 'no such member',
    ...(nearest?.[0] && { schema: nearest[0] }),
    member,
  };
}

function bodyParts({ responses }: Contract, pointer: string): JsonObject[] {
  return [...responses.values()]
    .filter(({ status }) => status >= 200 && status < 300)
    .flatMap((response) => schemasAt(jsonSchemaOf(response), pointer));
}

/** `array or null`. */
function typesOf(schemas: readonly JsonObject[]): string {
  return [...new Set(schemas.flatMap(({ type }) => (type === undefined ? [] : [type].flat())))]
    .toSorted()
    .join(' or ');
}
