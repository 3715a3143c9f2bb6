/** A schema in one form whatever way it was written: equal ones are equal, and each keyword stands by itself. */
import type { Json } from '../../../openapi/document.ts';

export interface SchemaNode {
  /** As it was written, for the place of a change. */
  source: Json;
  /** The name of the component that it is, or `''`: what tells one alternative from another. */
  name: string;
  /** Keywords without schemas in them, in a form in which equal values are equal. */
  values: ReadonlyMap<string, Json>;
  /** Schemas below keywords that name or number them: `properties` by name, `items` as `items` alone. */
  children: ReadonlyMap<string, SchemaNode>;
  /** Schemas in keywords in which their order means nothing. */
  sets: ReadonlyMap<string, readonly SchemaNode[]>;
  /** Keywords, with the names below them where they have some, that were taken in from others: where they are written. */
  from: ReadonlyMap<string, Json>;
}

const NONE = new Map();
const EMPTY = { source: {}, name: '', values: NONE, children: NONE, sets: NONE, from: NONE };

/** `true` as a schema, and `false`. */
export const ANYTHING: SchemaNode = EMPTY;
export const NOTHING: SchemaNode = { ...EMPTY, source: false, children: new Map([['not', ANYTHING]]) };

/** It allows everything, and tells nothing of it. */
export function saysNothing({ values, children, sets }: SchemaNode): boolean {
  return values.size + children.size + sets.size === 0;
}

/** The key of a child: a keyword and, where the keyword has several, a name. */
export function slot(keyword: string, name?: string): string {
  return name === undefined ? keyword : `${keyword} ${name}`;
}

/** Where a keyword of the schema, or what is named below it, is written. */
export function writtenIn({ source, from }: SchemaNode, keyword: string, name?: string): Json {
  return from.get(slot(keyword, name)) ?? source;
}

/** The names below a keyword. */
export function namesBelow({ children }: SchemaNode, keyword: string): string[] {
  const start = `${keyword} `;
  return [...children.keys()].filter((key) => key.startsWith(start)).map((key) => key.slice(start.length));
}
