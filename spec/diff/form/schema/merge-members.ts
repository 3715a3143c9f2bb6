/** Merges the members of `allOf` into the schema that has it, as far as that keeps the meaning. */

import type { Json } from '../../../openapi/document.ts';
import { DISAGREEMENT, mergeValues } from './merge-values.ts';
import type { SchemaNode } from './schema-node.ts';

/** The parts of a node that is not complete yet. */
export interface OpenNode {
  values: Map<string, Json>;
  children: Map<string, SchemaNode>;
  sets: Map<string, readonly SchemaNode[]>;
  from: Map<string, Json>;
}

/**
 * Merges keywords that one member alone has, and keywords of several members whose values can be merged; the rest stays in
 * `allOf`. The order of the members makes no difference.
 * @param isMergeable false for a member that contains its own `allOf`
 * @param intersect gives the schema of a property or item that several members declare
 * @param isSubtype whether a member has a discriminator that selects this schema: this schema has its own part of it
 */
export function mergeMembers(
  own: OpenNode,
  isMergeable: (member: SchemaNode) => boolean,
  isSubtype: boolean,
  intersect: Intersect,
): void {
  const written = own.sets.get('allOf');
  if (!written) return;
  own.sets.delete('allOf');
  const members = written.filter(isMergeable).flatMap(openMembers);
  if (isSubtype) for (const member of members) dropDiscriminator(member);
  const left = written.filter((member) => !isMergeable(member));
  for (const subject of new Set(members.flatMap(subjectsOf))) mergeSubject(subject, own, members, intersect);
  const rest = members
    .filter((member) => subjectsOf(member).length > 0)
    .map(({ node, ...parts }) => ({ ...node, ...parts }));
  if (left.length + rest.length > 0) own.sets.set('allOf', [...left, ...rest]);
}

interface Member extends OpenNode {
  node: SchemaNode;
}

/** A member with its own `allOf`, as far as that was not merged. */
function openMembers(node: SchemaNode): Member[] {
  const { values, children, sets, from } = node;
  const { allOf = [], ...others } = Object.fromEntries(sets);
  const member = {
    node,
    values: new Map(values),
    children: new Map(children),
    sets: new Map(Object.entries(others)),
    from: new Map(from),
  };
  return [member, ...allOf.flatMap(openMembers)];
}

/** Beside `oneOf` or `anyOf`, a discriminator selects one of their members, and no schema that extends this one. */
function dropDiscriminator({ values, children, sets }: Member): void {
  if (sets.has('oneOf') || sets.has('anyOf')) return;
  values.delete('discriminator');
  for (const key of children.keys()) if (key.startsWith('discriminator ')) children.delete(key);
}

/** Keywords that have a meaning only together, by the first of them. */
const SUBJECTS: Readonly<Record<string, string>> = {
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
  return SUBJECTS[keyword] ?? keyword;
}

function keysOf({ values, children, sets }: OpenNode): string[] {
  return [...values.keys(), ...children.keys(), ...sets.keys()];
}

function subjectsOf(node: OpenNode): string[] {
  return keysOf(node).map(subjectOf);
}

/** The schema that allows what all of them allow. */
type Intersect = (schemas: readonly SchemaNode[]) => SchemaNode;

function mergeSubject(
  subject: string,
  own: OpenNode,
  members: readonly Member[],
  intersect: Intersect,
): void {
  const holders = members.filter((member) => subjectsOf(member).includes(subject));
  const all = subjectsOf(own).includes(subject) ? [own, ...holders] : holders;
  const [first] = holders as [Member];
  if (all.length === 1 || areIndependent(subject, all)) {
    for (const member of holders) move(subject, member, own, intersect);
  } else if (first.values.has(subject)) {
    const value = mergeValues(
      subject,
      all.map(({ values }) => values.get(subject) as Json),
    );
    if (value === DISAGREEMENT) return;
    if (!own.values.has(subject)) own.from.set(subject, first.from.get(subject) ?? first.node.source);
    own.values.set(subject, value);
    for (const { values } of holders) values.delete(subject);
  }
}

/**
 * Whether the schemas of one slot limit the same values in every member: where no keyword covers what the others name, or
 * all members name the same.
 */
function areIndependent(subject: string, all: readonly OpenNode[]): boolean {
  const keys = all.map((node) => keysOf(node).filter((key) => subjectOf(key) === subject));
  const isOf = (pattern: RegExp) => keys.every((some) => some.every((key) => pattern.test(key)));
  if (subject === 'properties' && isOf(/^properties /s)) return true;
  if (!isOf(/^(properties .*|patternProperties .*|additionalProperties|items|prefixItems .*)$/s))
    return false;
  return new Set(keys.map((some) => some.toSorted().join('\n'))).size === 1;
}

function move(subject: string, member: Member, own: OpenNode, intersect: Intersect): void {
  for (const part of ['values', 'children', 'sets'] as const) {
    for (const [key, value] of member[part] as Map<string, never>) {
      if (subjectOf(key) !== subject) continue;
      const other = part === 'children' ? own.children.get(key) : undefined;
      if (other) own.children.set(key, intersect([other, value]));
      else {
        own[part].set(key, value);
        own.from.set(key, member.from.get(key) ?? member.node.source);
      }
      member[part].delete(key);
    }
  }
}
