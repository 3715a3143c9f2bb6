/** What a check of a document finds. */
import type { OpenApiDocument } from '../openapi/document.ts';

export interface Problem {
  /** JSON pointer into the document. */
  pointer: string;
  problem: string;
  remedy: string;
}

/** A pure function from a complete document to what is wrong with it. */
export type Check = (document: OpenApiDocument) => Problem[];
