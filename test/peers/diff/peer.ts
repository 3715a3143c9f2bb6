/** A tool that is shown two documents, and what it says of them. */

import type { Json } from '../../../spec/openapi/document.ts';
import type { JsonObject } from '../../../spec/openapi/json-object.ts';
import type {} from '../../spec/diff/mutations/edit.ts';

export interface DiffPeer {
  /** The name of its column. */
  name: string;
  /** What was asked, with its version. */
  version: string;
  /** What of a document it is given, to compare with the other. Of what an edit does elsewhere it cannot be asked. */
  given?(document: JsonObject, other: JsonObject): Json;
  /** An edit that it must report, or it is not asked as it should be: an operation that is gone, when absent. */
  obvious?(document: JsonObject): JsonObject;
  /** @throws CannotRun when it is not available on this machine */
  open(say: (text: string) => void): Promise<OpenDiffPeer>;
}

export interface OpenDiffPeer {
  /** All that it says, of whatever weight. @throws Refusal when it does not answer */
  compare: Compare;
  close(): Promise<void>;
}

export type Compare = (before: Json, after: Json) => Promise<readonly string[]>;

/** It cannot read a document, or does not come to an end. */
export class ToolRefusal extends Error {
  override name = 'Refusal';
}
