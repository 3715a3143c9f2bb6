/** Pages of entries, by whatever protocol they are read. */

export interface PageRequest {
  key: Buffer;
  /** Behind the last key. */
  end: Buffer;
  /** Of entries. */
  limit: number;
  /** The newest when absent. */
  revision?: number;
}

export interface EntryBytes {
  key: Buffer;
  value: Buffer;
  /** That of the commit that last wrote the key. */
  revision: number;
}

export interface Page {
  /** That of the cluster. */
  revision: number;
  entries: readonly EntryBytes[];
  /** Of all keys of the range, also of those beyond the limit. */
  count: number;
  /** Whether keys are left behind the limit. */
  more: boolean;
}

export interface PageSource {
  /** @param within milliseconds to wait for a member; enough for a large page when absent. @throws GatewayError, StoreUnavailable */
  read(request: PageRequest, within?: number): Promise<Page>;
  /** Once no more is read, also while something is. */
  close(): void;
}

/** Milliseconds: a member that counts a million keys for a page, while others use it as well, needs more than one second. */
export const PAGE_WITHIN = 4_000;
