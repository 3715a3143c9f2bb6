/** The TypeScript form of query parameters whose names clients choose, such as `resources_NET1`. */

/**
 * The template of names that a pattern allows, as in a template literal type: `resources${string}`.
 * It may allow more names than the pattern, since types cannot count characters, and never fewer.
 * @param pattern a regular expression of the documents: `^resources([a-zA-Z0-9_-]{1,64})?$`
 */
export function templatesOf(pattern: string): string[] {
  const [, name = '', rest = ''] = /^\^([A-Za-z_]*)(.*)$/s.exec(pattern) ?? [];
  if (rest === '$') return [name];
  const isOptional = /^\(.*\)\?\$$/s.test(rest);
  if (!ONLY_DIGITS.test(rest)) return [`${name}$\{string}`];
  return [...(isOptional ? [name] : []), `${name}$\{number}`];
}

/** Digits, classes of digits, and what repeats or groups them. */
const ONLY_DIGITS = /^(?:\[\d-\d\]|\\d|\d|[()*+?]|\{\d*,?\d*\})+\$$/;
