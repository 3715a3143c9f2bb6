/** Checks of a document, and the problems that they find. */
import type { OpenApiDocument } from '../openapi/document.ts';

export interface Problem {
  /** JSON pointer into the document. */
  pointer: string;
  problem: string;
  /** What to do, as a sentence. */
  remedy: string;
}

/** A pure function from a complete document of the form `openapi-form` to its problems. */
export type Check = (document: OpenApiDocument) => Problem[];
