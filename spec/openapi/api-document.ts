/** An OpenAPI document to compare, import or export; any author's. */
import type { Json } from './document.ts';
import type { JsonObject } from './json-object.ts';
import type { SpecError } from './reading/spec-error.ts';
import type { UnknownName } from './unknown-name.ts';

export interface ApiDocument {
  /** What messages call it: `placement 1.10`, or a file. */
  name: string;
  /** `info.version`, in any scheme; empty when it is missing. */
  version: string;
  root: JsonObject;
  /** In OpenAPI 3.0, keywords beside a `$ref` have no effect. */
  isOpenApi30: boolean;
  /** `file:line` of a node of the document, or of one of its keys. */
  locate(node: Json, key?: string): string;
  /** Why references without a target have none, by the object with the reference: a file that cannot be read. */
  unresolved?: WeakMap<object, SpecError>;
  /** `file:line` of the overlay's action that removed a node, or a key of it; absent for a document without overlays. */
  locateRemoval?(node: Json, key?: string): string | undefined;
  /** Takes what OpenAPI and JSON Schema do not define, and the document is read without it; absent, it is an error. */
  reportUnknown?(unknown: UnknownName): void;
}
