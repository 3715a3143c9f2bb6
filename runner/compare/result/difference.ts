/** One difference between the answers of the targets to one call. It is a value: only a reporter turns it into text. */
import type { Location } from '../../../spec/openapi/location.ts';

export interface Difference {
  kind: 'status' | 'server error' | 'header' | 'body' | 'choice';
  /** `{ in: 'response' }` for a difference of the whole answer; pointers have `*` for what depends on the call. */
  location: Location;
  /** How the answers differ, in the order of the targets, without UUIDs and the like: calls with one cause share it. */
  summary: string;
  /** The compared targets, as indexes into their list. */
  targetIndexes: readonly number[];
  /** What each of those targets answered at the location, as text. */
  values: readonly string[];
}
