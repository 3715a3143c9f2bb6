/** `/traits/{name}` becomes `/traits/{}`: clients do not see the names of path parameters. */
export function eraseParameterNames(path: string): string {
  return path.replaceAll(/\{[^}]*\}/g, '{}');
}
