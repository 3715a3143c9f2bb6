/** The flags that were given, as words for `interop run`. @param names those that run takes as well */
export function writeFlags(values: Readonly<Record<string, unknown>>, names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const value = values[name];
    if (value === true) return [`--${name}`];
    return typeof value === 'string' ? [`--${name}=${value}`] : [];
  });
}
