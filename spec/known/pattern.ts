/** Patterns in which `*` matches any characters. */

/** True when the pattern matches the whole text. */
export function matchesPattern(pattern: string, text: string): boolean {
  return expressionOf(pattern).test(text);
}

/** A run has few patterns, and tests each against many texts. */
const expressions = new Map<string, RegExp>();

function expressionOf(pattern: string): RegExp {
  const known = expressions.get(pattern);
  if (known) return known;
  const made = new RegExp(`^${pattern.split('*').map(escapePattern).join('.*')}$`, 's');
  expressions.set(pattern, made);
  return made;
}

/** A text as a part of a regular expression that matches the text alone. */
export function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
