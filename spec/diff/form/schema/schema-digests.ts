/**
 * Digests of schemas. A digest covers everything below the schema, at any depth, and also where it contains itself. Two
 * schemas of one instance have the same digest if and only if they mean the same, however they are split into components.
 */
import { createHash } from 'node:crypto';
import { canonicalise } from '../../../openapi/canonical.ts';
import { plainForm } from './alternatives.ts';
import { NOTHING, type SchemaNode } from './schema-node.ts';
import { withoutFullList } from './simplify/without-full-list.ts';

/** Digests of schemas without a circle below them: they depend on nothing else, and so last. */
const SETTLED = new WeakMap<SchemaNode, string>();

export class SchemaDigests {
  readonly #circular = new Map<SchemaNode, string>();
  readonly #derived = new WeakMap<SchemaNode, string>();

  /** @param nodes all nodes of all documents that are compared, with those below them */
  constructor(...nodes: readonly Iterable<SchemaNode>[]) {
    const circular = new Set<SchemaNode>();
    for (const some of [[NOTHING], ...nodes])
      for (const node of some) if (!SETTLED.has(node)) settle(node, new Set(), circular);
    this.#refine([...circular]);
  }

  /** Whether no schema contains itself, so that no digest depends on the others. */
  get areSettled(): boolean {
    return this.#circular.size === 0;
  }

  of(node: SchemaNode): string {
    return SETTLED.get(node) ?? this.#circular.get(node) ?? this.#ofDerived(node);
  }

  /** Of a schema that the comparison made from those of a document. */
  #ofDerived(node: SchemaNode): string {
    const known = this.#derived.get(node);
    if (known !== undefined) return known;
    const text = digest(node, (below) => this.of(below));
    this.#derived.set(node, text);
    return text;
  }

  isSame(one: SchemaNode, other: SchemaNode): boolean {
    return one === other || this.of(one) === this.of(other);
  }

  /** Partition refinement: each round looks one level deeper, until a round distinguishes no more schemas. */
  #refine(circular: readonly SchemaNode[]): void {
    for (const node of circular) this.#circular.set(node, '');
    let count = 0;
    for (;;) {
      const next = circular.map((node) => [node, digest(node, (below) => this.of(below))] as const);
      for (const [node, text] of next) this.#circular.set(node, text);
      const distinct = new Set(next.map(([, text]) => text)).size;
      if (distinct === count) return;
      count = distinct;
    }
  }
}

/** Digests from the bottom up. Returns false for a schema that leads into a circle, which has no bottom. */
function settle(node: SchemaNode, open: Set<SchemaNode>, circular: Set<SchemaNode>): boolean {
  if (SETTLED.has(node)) return true;
  if (open.has(node) || circular.has(node)) return false;
  open.add(node);
  let isSettled = true;
  for (const below of nodesBelow(node)) isSettled = settle(below, open, circular) && isSettled;
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
  const { values, children, sets } = plainForm(node);
  const own = [...withoutFullList(values)].sort(byKey).map(([key, value]) => `${key}=${canonicalise(value)}`);
  const named = [...children].sort(byKey).map(([key, child]) => [key, of(child)]);
  const unordered = [...sets].sort(byKey).map(([keyword, set]) => [keyword, membersOf(keyword, set.map(of))]);
  return createHash('sha256')
    .update(JSON.stringify([own, named, unordered]))
    .digest('base64url');
}

/** Without order and repetition, but for `oneOf`: a value of a repeated member matches none, however often that is repeated. */
function membersOf(keyword: string, digests: readonly string[]): string[] {
  const distinct = [...new Set(digests)].sort();
  if (keyword !== 'oneOf' || distinct.length === digests.length) return distinct;
  const isRepeated = (each: string) => digests.indexOf(each) !== digests.lastIndexOf(each);
  return distinct.flatMap((each) => (isRepeated(each) ? [each, each] : [each]));
}

function byKey([one]: [string, unknown], [other]: [string, unknown]): number {
  return one < other ? -1 : 1;
}

function* nodesBelow({ children, sets }: SchemaNode): Iterable<SchemaNode> {
  yield* children.values();
  for (const set of sets.values()) yield* set;
}
