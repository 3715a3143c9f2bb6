/** One published version of an API. */
import type { ApiDocument } from '../openapi/api-document.ts';

export interface Version {
  /** `1.10`, `2024-05-01`, or another scheme of the documents. */
  version: string;
  /** From the overlay's `info`, or from the first document's; empty when there is none. */
  title: string;
  /** From the overlay's `info`, if it has one. */
  description?: string;
  /** The file that declares it, for messages. */
  path: string;
  document: ApiDocument;
}

/** Orders by the numbers in the names, so that 1.10 follows 1.9; names without numbers go by their letters. */
export function compareVersions(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true });
}
