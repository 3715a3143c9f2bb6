/**
 * Which tree of providers each provider stands in. Kept up to date from one provider to the next, in whatever order
 * they come: a child may be told of before its parent is.
 */
import { SetIndex } from './set-index.ts';

export class Trees {
  readonly #parents = new Map<string, string | null>();
  readonly #roots = new Map<string, string>();
  readonly #children = new SetIndex();
  readonly #members = new SetIndex();

  /** Some provider has a parent. */
  get areNested(): boolean {
    return !this.#children.isEmpty;
  }

  rootOf(uuid: string): string {
    return this.#roots.get(uuid) ?? uuid;
  }

  /** Every provider of the tree, its root among them. */
  membersOf(root: string): ReadonlySet<string> {
    return this.#members.get(root);
  }

  hasChildren(uuid: string): boolean {
    return this.#children.has(uuid);
  }

  /** The provider, its parent, and so on up to the root of its tree. */
  lineOf(uuid: string): string[] {
    const line: string[] = [];
    for (let at: string | null = uuid; at !== null; at = this.#parents.get(at) ?? null) line.push(at);
    return line;
  }

  put(uuid: string, parent: string | null): void {
    const before = this.#parents.get(uuid);
    if (before === parent) return;
    if (before) this.#children.remove(before, uuid);
    this.#parents.set(uuid, parent);
    if (parent !== null) this.#children.add(parent, uuid);
    this.#settle(uuid, parent === null ? uuid : this.rootOf(parent));
  }

  drop(uuid: string): void {
    const parent = this.#parents.get(uuid);
    if (parent) this.#children.remove(parent, uuid);
    this.#members.remove(this.rootOf(uuid), uuid);
    this.#parents.delete(uuid);
    this.#roots.delete(uuid);
  }

  /** Moves a provider with all that stands below it. */
  #settle(uuid: string, root: string): void {
    const moved = [uuid];
    for (const each of moved) {
      this.#members.remove(this.rootOf(each), each);
      this.#roots.set(each, root);
      this.#members.add(root, each);
      moved.push(...this.#children.get(each));
    }
  }
}
