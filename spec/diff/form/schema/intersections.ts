/** Schemas of properties and items that several members of an `allOf` declare: a value has to match all of them. */

import type { OpenNode } from './merge-members.ts';
import { ANYTHING, NOTHING, type SchemaNode } from './schema-node.ts';

/** Of one document. The same schemas always give the same node, so that circles close. */
export class Intersections {
  readonly #add: (node: SchemaNode, open: OpenNode) => void;
  /** By the numbers of their parts. */
  readonly #nodes = new Map<string, SchemaNode>();
  readonly #parts = new Map<SchemaNode, readonly SchemaNode[]>();
  readonly #numbers = new Map<SchemaNode, number>();

  /** @param add receives each new node, with its parts as `allOf`, to be merged when no other node is */
  constructor(add: (node: SchemaNode, open: OpenNode) => void) {
    this.#add = add;
  }

  of(schemas: readonly SchemaNode[]): SchemaNode {
    const all = new Set(schemas.flatMap((each) => this.#parts.get(each) ?? [each]));
    if (all.has(NOTHING)) return NOTHING;
    if (all.size > 1) all.delete(ANYTHING);
    const parts = [...all];
    const [first] = parts as [SchemaNode];
    if (parts.length === 1) return first;
    const key = parts
      .map((each) => this.#numberOf(each))
      .sort((one, other) => one - other)
      .join();
    const known = this.#nodes.get(key) ?? this.#make(first, parts);
    this.#nodes.set(key, known);
    return known;
  }

  #make(first: SchemaNode, parts: readonly SchemaNode[]): SchemaNode {
    const sets = new Map([['allOf', parts]]);
    const open: OpenNode = { values: new Map(), children: new Map(), sets, from: new Map() };
    const source = { allOf: parts.map((each) => each.source) };
    const node: SchemaNode = { source, place: first.place ?? first.source, name: '', ...open };
    this.#parts.set(node, parts);
    this.#add(node, open);
    return node;
  }

  #numberOf(node: SchemaNode): number {
    const number = this.#numbers.get(node) ?? this.#numbers.size;
    this.#numbers.set(node, number);
    return number;
  }
}
