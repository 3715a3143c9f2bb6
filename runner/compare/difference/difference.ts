/** What differs between the answers of the targets to one call: a value, which a reporter alone turns into text. */

export interface Difference {
  kind: 'status' | 'server error' | 'header' | 'body' | 'choice';
  /** A header's name or a JSON pointer, with `*` for what is particular to the call; '' for the answer as a whole. */
  place: string;
  /** How the answers differ, in their order and without what is particular: groups calls of one cause. */
  how: string;
  /** Which targets are compared, as positions in their list. */
  between: readonly number[];
  /** What each of those answered at that place. */
  values: readonly string[];
}

/** Joins what each target did, in their order. */
export function beside(parts: readonly string[]): string {
  return parts.join(' beside ');
}

const PARTICULARS = [
  /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi,
  /(?<=\/)\d+(?=\/|$)/g,
  /CUSTOM_\w+/g,
];

/** The text with `*` for UUIDs, positions and custom names. */
export function generalised(text: string): string {
  return PARTICULARS.reduce((result, pattern) => result.replaceAll(pattern, '*'), text);
}

const LONGEST = 200;

export function shortened(text: string, longest = LONGEST): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
