/** Words in which `*` stands for any characters. */

/** True when the whole text is as the pattern says. */
export function matchesPattern(pattern: string, text: string): boolean {
  return expressionOf(pattern).test(text);
}

/** Patterns are few, and each is put to many texts. */
const expressions = new Map<string, RegExp>();

function expressionOf(pattern: string): RegExp {
  const known = expressions.get(pattern);
  if (known) return known;
  const made = new RegExp(`^${pattern.split('*').map(escaped).join('.*')}$`, 's');
  expressions.set(pattern, made);
  return made;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
