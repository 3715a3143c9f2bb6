/** The names in the braces of a path template, in their order: `name` of `/traits/{name}`. */
export function listPathParameters(path: string): string[] {
  return [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name as string);
}
