/** The trees of providers, updated provider by provider in any order: a child may come before its parent. */
import { SetIndex } from './set-index.ts';

export class Trees {
  readonly #parents = new Map<string, string | null>();
  readonly #roots = new Map<string, string>();
  readonly #children = new SetIndex();
  readonly #members = new SetIndex();

  /** Whether any provider has a parent. */
  get hasNestedProviders(): boolean {
    return !this.#children.isEmpty;
  }

  rootOf(uuid: string): string {
    return this.#roots.get(uuid) ?? uuid;
  }

  /** All providers of the tree, including its root. */
  membersOf(root: string): ReadonlySet<string> {
    return this.#members.get(root);
  }

  hasChildren(uuid: string): boolean {
    return this.#children.has(uuid);
  }

  /** The provider and its ancestors, up to the root of its tree. */
  ancestryOf(uuid: string): string[] {
    const ancestry: string[] = [];
    for (let at: string | null = uuid; at !== null; at = this.#parents.get(at) ?? null) ancestry.push(at);
    return ancestry;
  }

  put(uuid: string, parent: string | null): void {
    const before = this.#parents.get(uuid);
    if (before === parent) return;
    if (before) this.#children.remove(before, uuid);
    this.#parents.set(uuid, parent);
    if (parent !== null) this.#children.add(parent, uuid);
    this.#settle(uuid, parent === null ? uuid : this.rootOf(parent));
  }

  remove(uuid: string): void {
    const parent = this.#parents.get(uuid);
    if (parent) this.#children.remove(parent, uuid);
    this.#members.remove(this.rootOf(uuid), uuid);
    this.#parents.delete(uuid);
    this.#roots.delete(uuid);
  }

  /** Moves a provider and its descendants into a tree. */
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
