/** The texts in a difference: joined for several targets, without what depends on the call, and of bounded length. */

/** Joins what each target answered, in their order: `200 vs 404`. */
export function joinValues(parts: readonly string[]): string {
  return parts.join(' vs ');
}

const CALL_SPECIFIC = [
  /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi,
  /(?<=\/)\d+(?=\/|$)/g,
  /CUSTOM_\w+/g,
];

/** Replaces UUIDs, numbers in paths and custom names by `*`. */
export function generalise(text: string): string {
  return CALL_SPECIFIC.reduce((result, pattern) => result.replaceAll(pattern, '*'), text);
}

const MAX_LENGTH = 200;

/** Cuts the text after `maxLength` characters and marks the cut with an ellipsis. */
export function shorten(text: string, maxLength = MAX_LENGTH): string {
  return text.length > maxLength ? `${text.slice(0, maxLength)}…` : text;
}
