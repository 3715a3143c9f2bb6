/** A path without the names of its parameters: nobody sees them. */
export function urlOf(path: string): string {
  return path.replaceAll(/\{[^}]*\}/g, '{}');
}
