/** What all must hold (`allOf`) is taken for said by the schema itself, as far as that means the same. */

import { asSet, canonicalise } from '../../../openapi/canonical.ts';
import type { Json } from '../../../openapi/document.ts';
import type { SchemaNode } from './schema-node.ts';

/** A schema that is not complete yet. */
export interface Reading {
  values: Map<string, Json>;
  children: Map<string, SchemaNode>;
  sets: Map<string, readonly SchemaNode[]>;
  from: Map<string, Json>;
}

/**
 * Whatever the order of the members: what only one of them says is taken in, and what several say where that can be said
 * in one. The rest stays theirs.
 * @param isTaken whether a member can be taken in: one that contains its own conjunction cannot
 */
export function takeIn(own: Reading, isTaken: (member: SchemaNode) => boolean): void {
  const written = own.sets.get('allOf');
  if (!written) return;
  own.sets.delete('allOf');
  const members = written.filter(isTaken).flatMap(opened);
  const left = written.filter((member) => !isTaken(member));
  for (const subject of new Set(members.flatMap(subjectsOf))) take(subject, own, members);
  const rest = members
    .filter((member) => subjectsOf(member).length > 0)
    .map(({ node, ...parts }) => ({
      ...node,
      ...parts,
    }));
  if (left.length + rest.length > 0) own.sets.set('allOf', [...left, ...rest]);
}

interface Member extends Reading {
  node: SchemaNode;
}

/** A member may itself have what it could not take in. */
function opened(node: SchemaNode): Member[] {
  const { values, children, sets, from } = node;
  const { allOf = [], ...others } = Object.fromEntries(sets);
  const member = {
    node,
    values: new Map(values),
    children: new Map(children),
    sets: new Map(Object.entries(others)),
    from: new Map(from),
  };
  return [member, ...allOf.flatMap(opened)];
}

/** Keywords that mean something only together, by the first of them. */
const TOGETHER: Readonly<Record<string, string>> = {
  patternProperties: 'properties',
  additionalProperties: 'properties',
  unevaluatedProperties: 'properties',
  prefixItems: 'items',
  unevaluatedItems: 'items',
  contains: 'items',
  minContains: 'items',
  maxContains: 'items',
  // biome-ignore lint/suspicious/noThenProperty: it is JSON Schema's keyword
  then: 'if',
  else: 'if',
  contentEncoding: 'contentSchema',
  contentMediaType: 'contentSchema',
  discriminator: 'oneOf',
};

function subjectOf(key: string): string {
  const [keyword] = key.split(' ') as [string];
  return TOGETHER[keyword] ?? keyword;
}

function keysOf({ values, children, sets }: Reading): string[] {
  return [...values.keys(), ...children.keys(), ...sets.keys()];
}

function subjectsOf(reading: Reading): string[] {
  return keysOf(reading).map(subjectOf);
}

function take(subject: string, own: Reading, members: readonly Member[]): void {
  const speaking = members.filter((member) => subjectsOf(member).includes(subject));
  const all = subjectsOf(own).includes(subject) ? [own, ...speaking] : speaking;
  const [first] = speaking as [Member];
  if (all.length === 1 || areOfOtherNames(subject, all)) {
    for (const member of speaking) move(subject, member, own);
  } else if (first.values.has(subject)) {
    const value = all.map(({ values }) => values.get(subject) as Json).reduce(meetingOf(subject));
    if (value === DISAGREE) return;
    if (!own.values.has(subject)) own.from.set(subject, first.from.get(subject) ?? first.node.source);
    own.values.set(subject, value);
    for (const { values } of speaking) values.delete(subject);
  }
}

/** Each says something of its own properties, and nothing of those of others. */
function areOfOtherNames(subject: string, all: readonly Reading[]): boolean {
  const keys = all.flatMap(keysOf).filter((key) => subjectOf(key) === subject);
  return (
    subject === 'properties' &&
    keys.every((key) => key.startsWith('properties ')) &&
    new Set(keys).size === keys.length
  );
}

function move(subject: string, member: Member, own: Reading): void {
  for (const part of ['values', 'children', 'sets'] as const) {
    for (const [key, value] of member[part] as Map<string, never>) {
      if (subjectOf(key) !== subject) continue;
      own[part].set(key, value);
      own.from.set(key, member.from.get(key) ?? member.node.source);
      member[part].delete(key);
    }
  }
}

/** No value, since JSON has none of these: nothing says both at once. */
const DISAGREE = undefined as unknown as Json;

type Meeting = (one: Json, other: Json) => Json;

const greater: Meeting = (one, other) => Math.max(one as number, other as number);
const less: Meeting = (one, other) => Math.min(one as number, other as number);
const either: Meeting = (one, other) => one === true || other === true;

const MEETINGS: Readonly<Record<string, Meeting>> = {
  type: (one, other) => typesOfBoth(one as string[], other as string[]),
  enum: (one, other) =>
    (one as Json[]).filter((each) => (other as Json[]).some((value) => isSame(each, value))),
  required: (one, other) => asSet([...(one as Json[]), ...(other as Json[])]),
  minimum: greater,
  exclusiveMinimum: greater,
  minLength: greater,
  minItems: greater,
  minProperties: greater,
  maximum: less,
  exclusiveMaximum: less,
  maxLength: less,
  maxItems: less,
  maxProperties: less,
  uniqueItems: either,
  readOnly: either,
  writeOnly: either,
};

function meetingOf(keyword: string): Meeting {
  const meeting = MEETINGS[keyword] ?? ((one, other) => (isSame(one, other) ? one : DISAGREE));
  return (one, other) => (one === DISAGREE || other === DISAGREE ? DISAGREE : meeting(one, other));
}

function isSame(one: Json, other: Json): boolean {
  return canonicalise(one) === canonicalise(other);
}

/** An integer is a number. */
function typesOfBoth(one: readonly string[], other: readonly string[]): string[] {
  const isIn = (type: string, types: readonly string[]) =>
    types.includes(type) || (type === 'integer' && types.includes('number'));
  const both = [...one.filter((type) => isIn(type, other)), ...other.filter((type) => isIn(type, one))];
  return asSet(both) as string[];
}
