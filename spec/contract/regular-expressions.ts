/** Compiles the patterns of schemas, among them those that were written for Python. */

/**
 * As ECMA-262 with the flag `u` (JSON Schema 2020-12, 6.3.3); without it where the pattern escapes characters that need no
 * escape, as Python allows; and with Python's own constructs replaced.
 * @throws SyntaxError for a pattern that none of these readings accepts
 */
export function compilePattern(pattern: string): RegExp {
  const readings: (() => RegExp)[] = [
    () => new RegExp(pattern, 'u'),
    () => new RegExp(fromPython(pattern), 'u'),
    () => new RegExp(fromPython(pattern)),
  ];
  let problem: unknown;
  for (const read of readings)
    try {
      return read();
    } catch (error) {
      problem ??= error;
    }
  throw problem;
}

/** `\A`, `\Z` and named groups (Python's documentation of `re`), where JavaScript has `^`, `$` and `(?<name>…)`. */
function fromPython(pattern: string): string {
  return pattern
    .replaceAll(/(\\\\)|\\A/g, (_whole, escaped?: string) => escaped ?? '^')
    .replaceAll(/(\\\\)|\\Z/g, (_whole, escaped?: string) => escaped ?? '$')
    .replaceAll('(?P<', '(?<')
    .replaceAll(/\(\?P=(\w+)\)/g, '\\k<$1>');
}
