/**
 * Tells equal schemas: two have one colour if and only if nothing that can be asked of them differs, however they are
 * spread over components, and also where they contain themselves. Colours are refined, a step further down each time,
 * until no step tells more of them apart.
 */
import { canonical } from './canonical.ts';
import type { SchemaNode } from './schema-node.ts';

export class Colours {
  #colours = new Map<SchemaNode, number>();

  /** @param nodes all that may be asked for, of all documents that are compared, with all that is below them */
  constructor(nodes: Iterable<SchemaNode>) {
    const all = allBelow(nodes);
    const locals = new Map(all.map((node) => [node, localText(node)]));
    let count = 0;
    for (;;) {
      const next = this.#refined(all, locals);
      if (next.count === count) return;
      count = next.count;
      this.#colours = next.colours;
    }
  }

  isSame(one: SchemaNode, other: SchemaNode): boolean {
    return one === other || this.of(one) === this.of(other);
  }

  of(node: SchemaNode): number {
    return this.#colours.get(node) as number;
  }

  #refined(all: readonly SchemaNode[], locals: ReadonlyMap<SchemaNode, string>) {
    const numbers = new Map<string, number>();
    const colours = new Map<SchemaNode, number>();
    const before = (node: SchemaNode) => this.#colours.get(node) ?? 0;
    for (const node of all) {
      const parts: (string | number)[] = [locals.get(node) as string, before(node)];
      for (const key of keysOf(node)) parts.push(before(node.children.get(key) as SchemaNode));
      for (const set of node.sets.values()) parts.push('|', ...[...new Set(set.map(before))].sort(byNumber));
      const text = parts.join(' ');
      const number = numbers.get(text) ?? numbers.size + 1;
      numbers.set(text, number);
      colours.set(node, number);
    }
    return { colours, count: numbers.size };
  }
}

/** What a schema says by itself, and where it has others below it. */
export function localText(node: SchemaNode): string {
  const values = [...node.values].sort(byKey).map(([key, value]) => `${key}=${canonical(value)}`);
  return JSON.stringify([values, keysOf(node), [...node.sets.keys()]]);
}

function keysOf({ children }: SchemaNode): string[] {
  return [...children.keys()].sort();
}

function allBelow(nodes: Iterable<SchemaNode>): SchemaNode[] {
  const all = new Set<SchemaNode>(nodes);
  for (const { children, sets } of all) {
    for (const child of children.values()) all.add(child);
    for (const set of sets.values()) for (const each of set) all.add(each);
  }
  return [...all];
}

function byKey([one]: [string, unknown], [other]: [string, unknown]): number {
  return one < other ? -1 : 1;
}

function byNumber(one: number, other: number): number {
  return one - other;
}
