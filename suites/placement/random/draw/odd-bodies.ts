/** Makes something wrong with a body, whatever it is the body of. */
import type { Choices } from '../../../../runner/case/choices.ts';

/** @param keep properties at the top that stay as they are */
export function oddBody(choose: Choices, body: unknown, keep: readonly string[]): string {
  if (choose.chance(0.25)) return oddText(choose, JSON.stringify(body));
  const changed = structuredClone(body);
  const places = placesIn(changed, keep);
  if (places.length > 0 && choose.chance(0.95)) change(choose, choose.pick(places));
  else return choose.pick(['[]', '{}', 'null', '"text"', '1', 'true']);
  return JSON.stringify(changed);
}

/**
 * Text that is not JSON, or not as it is usually written. `NaN` and `Infinity` are left out, which Python's parser
 * takes and JSON does not have, and so are halves of surrogate pairs: OpenStack's Placement answers some of these with 500.
 */
function oddText(choose: Choices, text: string): string {
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

/** A property or item, by what holds it, and the property that this is the value of. */
interface Place {
  holder: Container;
  key: string;
  of: string;
}

function placesIn(json: unknown, keep: readonly string[], of = ''): Place[] {
  if (json === null || typeof json !== 'object') return [];
  const holder = json as Container;
  return Object.entries(holder)
    .filter(([key]) => !keep.includes(key))
    .flatMap(([key, value]) => [{ holder, key, of }, ...placesIn(value, [], key)]);
}

function change(choose: Choices, place: Place): void {
  choose.weighted<(choose: Choices, place: Place) => void>([
    [2, drop],
    [3, replaceValue],
    [2, add],
    [1, rename],
    [1, grow],
  ])(choose, place);
}

function drop(_choose: Choices, { holder, key }: Place): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
}

function replaceValue(choose: Choices, { holder, key }: Place): void {
  (holder as Record<string, unknown>)[key] = choose.pick(ODD_VALUES);
}

/**
 * Among inventories nothing but another one is added: OpenStack's Placement does not look at those whose class cannot
 * be one, and answers 500 when they are anything else.
 */
function add(choose: Choices, { holder, key, of }: Place): void {
  if (of === 'inventories' && !Array.isArray(holder)) holder.interop = holder[key];
  else if (Array.isArray(holder)) holder.push(choose.pick([...ODD_VALUES, holder[0]]));
  else holder[choose.pick(['interop', 'uuid', 'generation', 'resource_class', ''])] = choose.pick(ODD_VALUES);
}

function rename(choose: Choices, { holder, key }: Place): void {
  if (Array.isArray(holder)) return;
  holder[choose.pick([key.toLowerCase(), `${key}_`, `${key} `])] = holder[key];
  delete holder[key];
}

function grow(_choose: Choices, { holder, key }: Place): void {
  const value = (holder as Record<string, unknown>)[key];
  (holder as Record<string, unknown>)[key] = Array.isArray(value) ? [...value, ...value] : [value];
}

/** None of them is a name under which something could be made that is not one of ours. */
const ODD_VALUES: readonly unknown[] = [
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
