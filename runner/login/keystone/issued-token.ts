/** A token as Keystone issued it, with what it says about its user. */

export interface IssuedToken {
  /** The secret itself. */
  id: string;
  /** Milliseconds from its issue to its end, by Keystone's own clock; null for one that never ends. */
  life: number | null;
  /** Milliseconds by which the clock of this machine is ahead of Keystone's; null where the answer has no date. */
  clockAhead: number | null;
  user: { name: string; domain: string; domainId: string };
  scope: TokenScope;
  roles: readonly string[];
  catalogue: readonly CatalogueService[];
}

export type TokenScope =
  | { kind: 'project' | 'domain'; name: string; domain: string | null }
  | { kind: 'system' | 'none' };

export interface CatalogueService {
  type: string;
  name: string | null;
  endpoints: readonly CatalogueEndpoint[];
}

export interface CatalogueEndpoint {
  interface: string;
  region: string;
  url: string;
}
