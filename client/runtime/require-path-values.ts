/**
 * A path needs a value for each of its parameters, and one that stays a segment: `.` and `..` are taken out of a URL with what is
 * before them, and would call another resource.
 * @throws RangeError
 */
export function requirePathValues(path: string, values: Readonly<Record<string, unknown>> = {}): void {
  for (const [, name = ''] of path.matchAll(/\{([^}]+)\}/g)) {
    const value = values[name];
    if (value === undefined || value === null || ['', '.', '..'].includes(String(value)))
      throw new RangeError(
        `${path} needs a value for {${name}} that can be in a URL; it was given ${JSON.stringify(value)}.`,
      );
  }
}
