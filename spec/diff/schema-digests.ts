/** Digests of schemas: what is below a schema is in its digest, however deep, and also where it contains itself. */
import { createHash } from 'node:crypto';
import { localText } from './colours.ts';
import type { SchemaNode } from './schema-node.ts';

export class SchemaDigests {
  readonly #digests = new Map<SchemaNode, string>();

  /** @param nodes all that may be asked for, and all that is below them */
  constructor(nodes: Iterable<SchemaNode>) {
    const circular = new Set<SchemaNode>();
    for (const node of nodes) this.#settle(node, new Set(), circular);
    this.#refine([...circular]);
  }

  of(node: SchemaNode): string {
    return this.#digests.get(node) as string;
  }

  /** From below. Returns false for a schema that leads into a circle, which has no bottom. */
  #settle(node: SchemaNode, open: Set<SchemaNode>, circular: Set<SchemaNode>): boolean {
    if (this.#digests.has(node)) return true;
    if (open.has(node) || circular.has(node)) return false;
    open.add(node);
    let isSettled = true;
    for (const below of belowOf(node)) isSettled = this.#settle(below, open, circular) && isSettled;
    open.delete(node);
    if (isSettled) this.#digests.set(node, this.#digest(node));
    else circular.add(node);
    return isSettled;
  }

  /** A step further down each time, until no step tells more of them apart. */
  #refine(circular: readonly SchemaNode[]): void {
    for (const node of circular) this.#digests.set(node, '');
    let count = 0;
    for (;;) {
      const next = circular.map((node) => [node, this.#digest(node)] as const);
      for (const [node, digest] of next) this.#digests.set(node, digest);
      const different = new Set(next.map(([, digest]) => digest)).size;
      if (different === count) return;
      count = different;
    }
  }

  #digest(node: SchemaNode): string {
    const { children, sets } = node;
    const named = [...children.keys()].sort().map((key) => this.of(children.get(key) as SchemaNode));
    const unordered = [...sets.values()].map((set) => [...new Set(set.map((each) => this.of(each)))].sort());
    const text = JSON.stringify([localText(node), named, unordered]);
    return createHash('sha256').update(text).digest('base64url');
  }
}

function* belowOf({ children, sets }: SchemaNode): Iterable<SchemaNode> {
  yield* children.values();
  for (const set of sets.values()) yield* set;
}
