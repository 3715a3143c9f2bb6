/** Who sends a request. */
export interface Caller {
  /** In lower case, as oslo.policy compares them. */
  roles: ReadonlySet<string>;
  /** What the token is for. An unscoped token counts as a project's, and has no project. */
  scope: 'project' | 'domain' | 'system';
  /** The id of the project; null in another scope. */
  project: string | null;
}

/** @param names the names of the roles, of any case and with spaces around them */
export function readRoles(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map((name) => name.trim().toLowerCase()));
}
