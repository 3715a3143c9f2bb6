/**
 * Digests of schemas: what is below a schema is in its digest, however deep, and also where it contains itself. Two
 * schemas that are asked for together have one digest if and only if nothing that can be asked of them differs, however
 * they are spread over components.
 */
import { createHash } from 'node:crypto';
import { canonicalise } from '../../../openapi/canonical.ts';
import { NOTHING, type SchemaNode } from './schema-node.ts';

/** Of schemas without a circle below them, for good: such a digest depends on nothing else. */
const SETTLED = new WeakMap<SchemaNode, string>();

export class SchemaDigests {
  readonly #circular = new Map<SchemaNode, string>();

  /** @param nodes all that may be asked for, of all documents that are compared, and all that is below them */
  constructor(...nodes: readonly Iterable<SchemaNode>[]) {
    const circular = new Set<SchemaNode>();
    for (const some of [[NOTHING], ...nodes])
      for (const node of some) if (!SETTLED.has(node)) settle(node, new Set(), circular);
    this.#refine([...circular]);
  }

  /** They are for good: no schema is below itself. */
  get areSettled(): boolean {
    return this.#circular.size === 0;
  }

  of(node: SchemaNode): string {
    return (SETTLED.get(node) ?? this.#circular.get(node)) as string;
  }

  isSame(one: SchemaNode, other: SchemaNode): boolean {
    return one === other || this.of(one) === this.of(other);
  }

  /** A step further down each time, until no step tells more of them apart. */
  #refine(circular: readonly SchemaNode[]): void {
    for (const node of circular) this.#circular.set(node, '');
    let count = 0;
    for (;;) {
      const next = circular.map((node) => [node, digest(node, (below) => this.of(below))] as const);
      for (const [node, text] of next) this.#circular.set(node, text);
      const different = new Set(next.map(([, text]) => text)).size;
      if (different === count) return;
      count = different;
    }
  }
}

/** From below. Returns false for a schema that leads into a circle, which has no bottom. */
function settle(node: SchemaNode, open: Set<SchemaNode>, circular: Set<SchemaNode>): boolean {
  if (SETTLED.has(node)) return true;
  if (open.has(node) || circular.has(node)) return false;
  open.add(node);
  let isSettled = true;
  for (const below of belowOf(node)) isSettled = settle(below, open, circular) && isSettled;
  open.delete(node);
  if (isSettled)
    SETTLED.set(
      node,
      digest(node, (below) => SETTLED.get(below) as string),
    );
  else circular.add(node);
  return isSettled;
}

function digest(node: SchemaNode, of: (below: SchemaNode) => string): string {
  const { children, sets } = node;
  const keys = [...children.keys()].sort();
  const named = keys.map((key) => [key, of(children.get(key) as SchemaNode)]);
  const unordered = [...sets]
    .sort(byKey)
    .map(([keyword, set]) => [keyword, [...new Set(set.map(of))].sort()]);
  return createHash('sha256')
    .update(JSON.stringify([localText(node), named, unordered]))
    .digest('base64url');
}

/** What a schema says by itself. */
function localText({ values }: SchemaNode): string[] {
  return [...values].sort(byKey).map(([key, value]) => `${key}=${canonicalise(value)}`);
}

function byKey([one]: [string, unknown], [other]: [string, unknown]): number {
  return one < other ? -1 : 1;
}

function* belowOf({ children, sets }: SchemaNode): Iterable<SchemaNode> {
  yield* children.values();
  for (const set of sets.values()) yield* set;
}
