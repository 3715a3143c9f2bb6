/** Schemas that are nothing but alternatives, and the plain schemas that mean the same. */

import { asSet, canonicalise } from '../../../openapi/canonical.ts';
import type { Json } from '../../../openapi/document.ts';
import { type SchemaNode, slot } from './schema-node.ts';
import { allowsType } from './types-of-values.ts';

/** The members of `anyOf` or `oneOf` of a schema without other limits. */
export interface Choice {
  keyword: 'anyOf' | 'oneOf';
  members: readonly SchemaNode[];
}

/** Keywords beside the alternatives that say the same of each. */
export const BESIDE_ALTERNATIVES = ['default', 'readOnly', 'writeOnly', 'x-repeated'];

/** Undefined for a schema that is no choice, or one with other limits. */
export function choiceIn({ values, children, sets }: SchemaNode): Choice | undefined {
  const [entry, ...others] = [...sets];
  if (!entry || others.length > 0 || entry[0] === 'allOf') return undefined;
  const [keyword, members] = entry as [Choice['keyword'], readonly SchemaNode[]];
  if ([...children.keys()].some((key) => !key.startsWith(slot('discriminator', '')))) return undefined;
  const isBeside = (key: string) =>
    key === 'discriminator' ||
    BESIDE_ALTERNATIVES.includes(key) ||
    (key === 'type' && hasTypesOf(values, members));
  return [...values.keys()].every(isBeside) ? { keyword, members } : undefined;
}

/** Whether the types of each member are among those beside the alternatives, which then say nothing more. */
function hasTypesOf(values: SchemaNode['values'], members: readonly SchemaNode[]): boolean {
  const types = values.get('type') as string[];
  return members.every((member) => {
    const own = member.values.get('type') as string[] | undefined;
    return own?.every((each) => types.includes(each) || (each === 'integer' && types.includes('number')));
  });
}

/** The schema as alternatives: its types if it limits nothing else, or null and its other values (`nullable` of OpenAPI 3.0). */
export function alternativesIn(node: SchemaNode): readonly SchemaNode[] {
  const values = new Map(node.values);
  for (const keyword of BESIDE_ALTERNATIVES) values.delete(keyword);
  const types = values.get('type') as string[] | undefined;
  if (types && onlyTypes({ ...node, values }))
    return types.map((type) => ({ ...node, values: new Map([['type', [type]]]) }));
  if (!types?.includes('null') || types.length === 1 || !isNullByType(node))
    return values.size === node.values.size ? [node] : [{ ...node, values }];
  const listed = values.get('enum') as Json[] | undefined;
  values.set('type', without(types, null, 'null'));
  if (listed) values.set('enum', without(listed, null));
  return [{ ...node, values }, ...(listed && !listed.includes(null) ? [] : [NULL])];
}

function without(list: readonly Json[], ...values: readonly Json[]): Json[] {
  return list.filter((each) => !values.includes(each));
}

/** The schema of `null` alone. */
const NULL: SchemaNode = {
  source: { type: 'null' },
  name: '',
  values: new Map([['type', ['null']]]),
  children: new Map(),
  sets: new Map(),
  from: new Map(),
};

/** Whether `type` and `enum` alone decide about null; other keywords with values and properties ignore it. */
function isNullByType({ children, sets }: SchemaNode): boolean {
  return sets.size === 0 && !children.has('not') && !children.has('if');
}

/**
 * The plain schema that allows the same as a choice: `anyOf: [S, null]` is S with one more type, `oneOf` of constants is an
 * `enum`. Other schemas are returned as they are.
 */
export function plainForm(node: SchemaNode, above: readonly SchemaNode[] = []): SchemaNode {
  const choice = node.values.size + node.children.size === 0 ? choiceIn(node) : undefined;
  if (!choice || above.includes(node)) return node;
  const members = choice.members.map((member) => plainForm(member, [...above, node]));
  return (
    typesForm(node, choice.keyword, members) ??
    listedForm(node, choice.keyword, members) ??
    nullableForm(node, members) ??
    node
  );
}

/** Alternatives that are types alone. */
function typesForm(
  node: SchemaNode,
  keyword: Choice['keyword'],
  members: readonly SchemaNode[],
): SchemaNode | undefined {
  const lists = members.map(onlyTypes);
  if (members.length === 0 || lists.some((list) => list === undefined)) return undefined;
  const written = (lists as string[][]).flat();
  const all = written.filter((each) => each !== 'integer' || !written.includes('number'));
  const distinct = asSet(all);
  if (keyword === 'oneOf' && distinct.length < written.length) return undefined;
  return { ...node, values: new Map([['type', distinct]]), sets: new Map() };
}

/** The types of a schema that limits nothing else. */
function onlyTypes({ values, children, sets }: SchemaNode): string[] | undefined {
  return values.size === 1 && children.size + sets.size === 0
    ? (values.get('type') as string[] | undefined)
    : undefined;
}

/** `oneOf` or `anyOf` of constants and lists of values ("Annotated Enumerations", OpenAPI 3.1.1). */
function listedForm(
  node: SchemaNode,
  keyword: Choice['keyword'],
  members: readonly SchemaNode[],
): SchemaNode | undefined {
  const lists = members.map(listedIn);
  if (members.length === 0 || lists.some((list) => list === undefined)) return undefined;
  const all = asSet((lists as Json[][]).flat());
  // A value of two members matches no `oneOf`.
  if (keyword === 'oneOf' && all.length < (lists as Json[][]).flat().length) return undefined;
  const values = new Map<string, Json>([
    ['type', asSet(all.map(typeOf))],
    ['enum', all],
  ]);
  return { ...node, values, sets: new Map() };
}

/** The values of a member that has nothing but a list of them, and perhaps their type. */
function listedIn({ values, children, sets }: SchemaNode): Json[] | undefined {
  const isAlone =
    children.size + sets.size === 0 && [...values.keys()].every((key) => /^(type|enum)$/.test(key));
  if (!isAlone) return undefined;
  const types = values.get('type') as string[] | undefined;
  const list = values.get('enum') as Json[] | undefined;
  if (types?.join() === 'null' && !list) return [null];
  return list && (asSet(list.filter((each) => allowsType(types, each))) as Json[]);
}

/** The narrowest type of a value. */
function typeOf(value: Json): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}

/** One schema, or one schema and null. */
function nullableForm(node: SchemaNode, members: readonly SchemaNode[]): SchemaNode | undefined {
  const isNull = (member: SchemaNode) => canonicalise(listedIn(member) ?? []) === '[null]';
  const [other, ...more] = members.filter((member) => !isNull(member));
  if (!other || more.length > 0) return undefined;
  if (members.length === 1) return other;
  const types = other.values.get('type') as string[] | undefined;
  if (members.length > 2 || !types || types.includes('null') || !isNullByType(other)) return undefined;
  const listed = other.values.get('enum') as Json[] | undefined;
  const values = new Map(other.values);
  values.set('type', asSet([...types, 'null']));
  if (listed) values.set('enum', asSet([...listed, null]));
  return { ...other, source: node.source, values };
}
