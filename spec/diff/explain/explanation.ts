/** How a change affects the set of values that a schema allows. */
import type { Json } from '../../openapi/document.ts';

/** A schema for each set of values; null for an empty set. */
export interface ValueExplanation {
  /** Allowed now, and not before. */
  added: Json | null;
  /** Allowed before, and not now. */
  removed: Json | null;
}
