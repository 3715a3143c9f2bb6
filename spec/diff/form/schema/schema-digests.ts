/**
 * Digests of schemas. A digest covers everything below the schema, at any depth, and also where it contains itself. Two
 * schemas of one instance have the same digest if and only if they mean the same, however they are split into components.
 */
import { createHash } from 'node:crypto';
import { canonicalise } from '../../../openapi/canonical.ts';
import { plainForm } from './alternatives.ts';
import { NOTHING, type SchemaNode } from './schema-node.ts';
import { allowsEveryText } from './simplify/simplify-openness.ts';
import { withIntegers } from './simplify/simplify-types.ts';
import { withoutFullList } from './simplify/without-full-list.ts';

/** Digests of schemas without a circle below them: they depend on nothing else, and so last. */
const SETTLED = new WeakMap<SchemaNode, string>();

export class SchemaDigests {
  readonly #circular = new Map<SchemaNode, string>();
  readonly #derived = new WeakMap<SchemaNode, string>();
  /** What each round of the refinement gave. */
  readonly #rounds: ReadonlyMap<SchemaNode, string>[] = [];
  readonly #portable = new Map<SchemaNode, string>();

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

  /**
   * A digest that schemas of other instances with the same meaning have as well. A round tells schemas apart up to some depth
   * alone, so the digest names all schemas below it, each by what it has and by the schemas that it leads to.
   */
  portableOf(node: SchemaNode): string {
    const settled = SETTLED.get(node);
    if (settled !== undefined) return settled;
    const known = this.#portable.get(node);
    if (known !== undefined) return known;
    const text = this.#circular.has(node)
      ? this.#describeCircle(node)
      : digest(node, (below) => this.portableOf(below));
    this.#portable.set(node, text);
    return text;
  }

  #describeCircle(node: SchemaNode): string {
    const below = [...this.#reachableFrom(node)];
    const textsOf = (round: ReadonlyMap<SchemaNode, string> | undefined) =>
      [...new Set(below.map((each) => round?.get(each) ?? ''))].sort();
    const texts = this.#rounds.map(textsOf);
    // From here on, each text stands for one schema, and that of the next round says to which it leads.
    const stable = texts.findIndex((each, index) => each.length === texts[index + 1]?.length);
    const parts = [this.#rounds[stable]?.get(node) ?? '', ...(texts[stable + 1] ?? [])];
    return createHash('sha256').update(parts.join('\n')).digest('base64url');
  }

  #reachableFrom(node: SchemaNode): ReadonlySet<SchemaNode> {
    const found = new Set([node]);
    for (const each of found)
      for (const below of nodesBelow(plainForm(each))) if (this.#circular.has(below)) found.add(below);
    return found;
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
      this.#rounds.push(new Map(next));
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
  const own = [...withoutFullList(withIntegers(values))]
    .sort(byKey)
    .map(([key, value]) => `${key}=${canonicalise(value)}`);
  const counted = [...children].filter(([key, child]) => key !== 'propertyNames' || !allowsEveryText(child));
  const named = counted.sort(byKey).map(([key, child]) => [key, of(child)]);
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
