/** The normal form of a schema: schemas that are written differently and mean the same have equal nodes. */
import type { Json } from '../../../openapi/document.ts';

export interface SchemaNode {
  /** As written in the document, for the line of a change. */
  source: Json;
  /** The schema to point at, for a node that no single schema declares. */
  place?: Json;
  /** The name of the component, or `''`; it identifies a member of `anyOf` and the like. */
  name: string;
  /** Keywords that hold no schema, with normalised values. */
  values: ReadonlyMap<string, Json>;
  /** Schemas by slot: `properties name`, `items`, `prefixItems 0`. */
  children: ReadonlyMap<string, SchemaNode>;
  /** Schemas of `allOf`, `anyOf` and `oneOf`, in which order means nothing. */
  sets: ReadonlyMap<string, readonly SchemaNode[]>;
  /** Where keywords and slots are written that were merged from members of `allOf`. */
  from: ReadonlyMap<string, Json>;
}

const NONE = new Map();
const EMPTY = { source: {}, name: '', values: NONE, children: NONE, sets: NONE, from: NONE };

/** The schema `true`. */
export const ANYTHING: SchemaNode = EMPTY;

/** The schema `false`. */
export const NOTHING: SchemaNode = { ...EMPTY, source: false, children: new Map([['not', ANYTHING]]) };

/** Whether a schema has no keyword that counts, and so allows everything. */
export function isEmpty({ values, children, sets }: SchemaNode): boolean {
  return values.size + children.size + sets.size === 0;
}

/** The key of a child: a keyword and, if the keyword has several schemas, a name. */
export function slot(keyword: string, name?: string): string {
  return name === undefined ? keyword : `${keyword} ${name}`;
}

/** The schema in which a keyword, or a name below it, is written. */
export function writtenIn({ source, place, from }: SchemaNode, keyword: string, name?: string): Json {
  return from.get(slot(keyword, name)) ?? place ?? source;
}

/** The names below a keyword. */
export function namesBelow({ children }: SchemaNode, keyword: string): string[] {
  const start = `${keyword} `;
  return [...children.keys()].filter((key) => key.startsWith(start)).map((key) => key.slice(start.length));
}
