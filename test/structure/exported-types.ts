/** Finds the exported types of source files by name. */

/** Generated, one file a service: openapi-typescript gives all of them the same names. */
const GENERATED = /^spec\/[^/]+\/types\.ts$/;

const EXPORTED_TYPE = /^export (?:declare )?(?:abstract )?(?:interface|type|class|enum) (\w+)/gm;

/**
 * Lists the names that several files export a type under.
 * @param files source texts by path
 * @returns `NAME: path, path` for each
 */
export function listDuplicateTypes(files: Iterable<readonly [path: string, text: string]>): string[] {
  const paths = new Map<string, string[]>();
  for (const [path, text] of files) {
    if (GENERATED.test(path)) continue;
    for (const [, name] of text.matchAll(EXPORTED_TYPE)) {
      paths.set(name as string, [...(paths.get(name as string) ?? []), path]);
    }
  }
  return [...paths]
    .filter(([, exporting]) => exporting.length > 1)
    .map(([name, exporting]) => `${name}: ${exporting.join(', ')}`);
}
