/** What a reference of a document names. */

import type { ApiDocument } from './api-document.ts';
import type { Json } from './document.ts';
import { lookUp } from './references.ts';

/** Undefined for a reference that leads nowhere: whoever reads it says so. */
export function referenceTarget({ root }: ApiDocument, reference: string): Json | undefined {
  try {
    return lookUp(root as never, reference);
  } catch {
    return undefined;
  }
}
