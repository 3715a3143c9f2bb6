/** The step from a value to the part of it that a schema below describes. */

/**
 * @param key the slot of a child schema
 * @returns undefined where the child describes no part of its own, as in `not`
 */
export function stepOf(key: string): string[] | undefined {
  const [keyword, ...name] = key.split(' ') as [string, ...string[]];
  if (keyword === 'properties' || keyword === 'prefixItems') return [name.join(' ')];
  if (STARS.has(keyword)) return ['*'];
  return SAME_VALUE.has(keyword) ? [] : undefined;
}

/** Keywords for items and properties that no other keyword names. */
export const OPEN_KEYWORDS = ['items', 'unevaluatedItems', 'additionalProperties', 'unevaluatedProperties'];

/** Keywords whose schemas describe the value itself. */
const SAME_VALUE = new Set(['contentSchema', 'discriminator']);

const STARS = new Set([...OPEN_KEYWORDS, 'patternProperties']);
