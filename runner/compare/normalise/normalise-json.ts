/** Bodies as they are compared. No array has an order here: what OpenStack's APIs list are sets. */
import { linkPath } from './place-of.ts';

export type NormalisedJson =
  | null
  | boolean
  | number
  | string
  | NormalisedJson[]
  | { [key: string]: NormalisedJson };

/** @param isError the body tells what went wrong: its words and ids are taken out, its codes are not */
export function normaliseJson(json: NormalisedJson, root: string, isError: boolean): NormalisedJson {
  if (Array.isArray(json)) return inOrder(json.map((item) => normaliseJson(item, root, isError)));
  if (json === null || typeof json !== 'object') return json;
  const entries = Object.entries(json).map(([key, value]): [string, NormalisedJson] => {
    const replaced = typeof value === 'string' ? replacementOf(key, value, root, isError) : undefined;
    return [key, replaced ?? normaliseJson(value, root, isError)];
  });
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Items in an order that depends on nothing but themselves. */
function inOrder(items: readonly NormalisedJson[]): NormalisedJson[] {
  return items
    .map((item): [string, NormalisedJson] => [JSON.stringify(item), item])
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, item]) => item);
}

function replacementOf(key: string, value: string, root: string, isError: boolean): string | undefined {
  if (key === 'href') return linkPath(value, root);
  return isError ? IN_ERRORS[key] : undefined;
}

/** `detail` is Placement's, `message` that of the middleware before it. */
const IN_ERRORS: Readonly<Record<string, string>> = {
  detail: '(words)',
  message: '(words)',
  request_id: '(an id)',
};
