/** Where each node of an overlaid document comes from: the file and line, through every copy that overlays made. */
import type { Json } from '../document.ts';
import type { OverlayAction, OverlayTrace } from '../overlay/overlay.ts';
import type { SourceFile } from './source-file.ts';

/** The node that another one was copied from, and the update that was merged into the copy. */
interface CopySource {
  from: object;
  update?: Json;
}

export class SourceMap implements OverlayTrace {
  readonly #files: SourceFile[] = [];
  readonly #removedNodes = new WeakMap<object, OverlayAction>();
  readonly #removedKeys = new WeakMap<object, Map<string, OverlayAction>>();
  readonly #copies = new WeakMap<object, CopySource>();

  /** Makes the nodes of the file known. */
  addFile(file: SourceFile): void {
    this.#files.push(file);
  }

  recordCopy(result: object, from: object, update?: Json): void {
    this.#copies.set(result, update === undefined ? { from } : { from, update });
  }

  recordRemoval(parent: object, key: string | number, action: OverlayAction): void {
    const removed = (parent as { [key: string | number]: Json })[key];
    this.#recordWithin(removed as Json, action);
    // Earlier versions have the same key in the nodes that this one was copied from.
    for (let node: object | undefined = parent; node; node = this.#copies.get(node)?.from) {
      const keys = this.#removedKeys.get(node) ?? new Map();
      this.#removedKeys.set(node, keys);
      if (!keys.has(String(key))) keys.set(String(key), action);
    }
  }

  /** `file:line` of the action that removed the node, or its key; undefined where none did. */
  locateRemoval(node: Json, key?: string): string | undefined {
    if (typeof node !== 'object' || node === null) return undefined;
    const ofKey = key === undefined ? undefined : this.#removedKeys.get(node)?.get(key);
    const action = ofKey ?? this.#removedNodes.get(node);
    return action && this.#locateInFiles(action, 'remove');
  }

  /** A removed node has taken everything within it along. The first removal counts: it is the one of that version. */
  #recordWithin(removed: Json, action: OverlayAction): void {
    const stack = [removed];
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      if (typeof node !== 'object' || node === null || this.#removedNodes.has(node)) continue;
      for (let each: object | undefined = node; each; each = this.#copies.get(each)?.from)
        if (!this.#removedNodes.has(each)) this.#removedNodes.set(each, action);
      stack.push(...Object.values(node));
    }
  }

  /** `file:line` of a node, or of one of its keys; empty for an unknown node. */
  locate(node: Json, key?: string): string {
    if (typeof node !== 'object' || node === null) return '';
    const copy = this.#copies.get(node);
    if (!copy) return this.#locateInFiles(node, key);
    const { from, update } = copy;
    const isOfUpdate =
      typeof update === 'object' && update !== null && (key === undefined || Object.hasOwn(update, key));
    return isOfUpdate ? this.locate(update, key) : this.locate(from as Json, key);
  }

  #locateInFiles(node: object, key: string | undefined): string {
    for (const file of this.#files) {
      const place = file.locate(node as Json, key);
      if (place !== file.path || node === file.value) return place;
    }
    return '';
  }
}
