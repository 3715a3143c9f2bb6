/** What became of the values that a schema allows. */
import type { Json } from '../../openapi/document.ts';

/** Schemas of the values; null for none. */
export interface ValueExplanation {
  /** Allowed now, and not before. */
  added: Json | null;
  /** Allowed before, and not now. */
  removed: Json | null;
}
