/** Reduces JSON bodies to what every target must have in common. Arrays are sets: OpenStack's lists have no order. */
import { normaliseLink } from './link-path.ts';

export type NormalisedJson =
  | null
  | boolean
  | number
  | string
  | NormalisedJson[]
  | { [key: string]: NormalisedJson };

/**
 * Sorts arrays and keys, turns links into paths, and masks the prose and ids of errors; their codes stay.
 * @param isError whether the body describes an error
 */
export function normaliseJson(json: NormalisedJson, root: string, isError: boolean): NormalisedJson {
  if (Array.isArray(json)) return sortBySerialisation(json.map((item) => normaliseJson(item, root, isError)));
  if (json === null || typeof json !== 'object') return json;
  const entries = Object.entries(json).map(([key, value]): [string, NormalisedJson] => {
    const replacement = typeof value === 'string' ? replacementOf(key, value, root, isError) : undefined;
    return [key, replacement ?? normaliseJson(value, root, isError)];
  });
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function sortBySerialisation(items: readonly NormalisedJson[]): NormalisedJson[] {
  return items
    .map((item): [string, NormalisedJson] => [JSON.stringify(item), item])
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, item]) => item);
}

function replacementOf(key: string, value: string, root: string, isError: boolean): string | undefined {
  if (key === 'href') return normaliseLink(value, root);
  return isError ? MASKED_IN_ERRORS[key] : undefined;
}

/** `detail` is the prose of Placement, `message` that of the middleware in front of it. */
const MASKED_IN_ERRORS: Readonly<Record<string, string>> = {
  detail: '(prose)',
  message: '(prose)',
  request_id: '(an id)',
};
