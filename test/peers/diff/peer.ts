/** A tool that compares two documents. */

import type { Json } from '../../../spec/openapi/document.ts';
import type { JsonObject } from '../../../spec/openapi/json-object.ts';
import type {} from '../../spec/diff/mutations/edit.ts';

export interface DiffPeer {
  /** The heading of its column. */
  name: string;
  /** The packages with their versions. */
  version: string;
  /** Selects the part of a document that the tool compares; the whole document when absent. */
  selectInput?(document: JsonObject, other: JsonObject): Json;
  /** Makes an edit that the tool must report, to check that it is called correctly; removes an operation when absent. */
  makeObviousEdit?(document: JsonObject): JsonObject;
  /** @throws CannotRun when it is not available on this machine */
  open(say: (text: string) => void): Promise<OpenDiffPeer>;
}

export interface OpenDiffPeer {
  /** Lists all changes, of any severity. @throws ToolRefusal when it does not answer */
  compare: Compare;
  close(): Promise<void>;
}

export type Compare = (before: Json, after: Json) => Promise<readonly string[]>;

/** The tool cannot read a document, or does not answer in time. */
export class ToolRefusal extends Error {
  override name = 'Refusal';
}
