/** Mutates the body of a call, whichever operation it is for. */
import type { Choices } from '../../../../runner/case/generated/choices.ts';

/** @param keep properties at the top level that stay unchanged */
export function mutateBody(choose: Choices, body: unknown, keep: readonly string[]): string {
  if (choose.chance(0.25)) return mutateText(choose, JSON.stringify(body));
  const changed = structuredClone(body);
  const nodes = collectNodes(changed, keep);
  if (nodes.length > 0 && choose.chance(0.95)) mutateNode(choose, choose.pick(nodes));
  else return choose.pick(['[]', '{}', 'null', '"text"', '1', 'true']);
  return JSON.stringify(changed);
}

/**
 * Returns malformed JSON, or JSON in an unusual notation. Never `NaN` or `Infinity`, which Python's parser accepts although
 * JSON does not have them, nor unpaired surrogates: OpenStack's Placement answers some of these with 500.
 */
function mutateText(choose: Choices, text: string): string {
  return choose.pick([
    text.slice(0, -1),
    `${text}}`,
    text.replaceAll('"', "'"),
    text.replace(/}$/, ',}'),
    `${text} // comment`,
    ` \n${text}\t`,
    text.replace(/([{,]"[a-z_]+":)(\d+)(?=[,}])/, '$1$2.0'),
    text.replace(/([{,]"[a-z_]+":)(\d+)(?=[,}])/, '$1$2e0'),
    text.replace(/([{,])"([a-z_]+)":/, '$1"$2":null,"$2":'),
    '{',
    'not json',
  ]);
}

type Container = Record<string, unknown> | unknown[];

/** A property or an item of an array. */
interface Node {
  holder: Container;
  key: string;
  /** The name of the property whose value the holder is. */
  of: string;
}

function collectNodes(json: unknown, keep: readonly string[], of = ''): Node[] {
  if (json === null || typeof json !== 'object') return [];
  const holder = json as Container;
  return Object.entries(holder)
    .filter(([key]) => !keep.includes(key))
    .flatMap(([key, value]) => [{ holder, key, of }, ...collectNodes(value, [], key)]);
}

function mutateNode(choose: Choices, node: Node): void {
  choose.weighted<(choose: Choices, node: Node) => void>([
    [2, removeNode],
    [3, replaceValue],
    [2, addNode],
    [1, renameKey],
    [1, wrapOrRepeat],
  ])(choose, node);
}

function removeNode(_choose: Choices, { holder, key }: Node): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
}

function replaceValue(choose: Choices, { holder, key }: Node): void {
  (holder as Record<string, unknown>)[key] = choose.pick(INVALID_VALUES);
}

/**
 * Adds only a copy to inventories: OpenStack's Placement does not validate those under an invalid class name, and
 * answers 500 where they are not objects.
 */
function addNode(choose: Choices, { holder, key, of }: Node): void {
  if (of === 'inventories' && !Array.isArray(holder)) holder.interop = holder[key];
  else if (Array.isArray(holder)) holder.push(choose.pick([...INVALID_VALUES, holder[0]]));
  else
    holder[choose.pick(['interop', 'uuid', 'generation', 'resource_class', ''])] =
      choose.pick(INVALID_VALUES);
}

function renameKey(choose: Choices, { holder, key }: Node): void {
  if (Array.isArray(holder)) return;
  holder[choose.pick([key.toLowerCase(), `${key}_`, `${key} `])] = holder[key];
  delete holder[key];
}

function wrapOrRepeat(_choose: Choices, { holder, key }: Node): void {
  const value = (holder as Record<string, unknown>)[key];
  (holder as Record<string, unknown>)[key] = Array.isArray(value) ? [...value, ...value] : [value];
}

/** None is a valid name of a resource: the comparison could not remove a resource whose name it does not know. */
const INVALID_VALUES: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  2 ** 31 - 1,
  2 ** 31,
  '',
  '1',
  'x',
  'é✓😀',
  'x'.repeat(201),
  'x'.repeat(256),
  '00000000-0000-0000-0000-00000000000',
  [],
  {},
  [null],
];
