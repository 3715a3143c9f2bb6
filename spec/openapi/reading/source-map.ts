/** Where each node of an overlaid document comes from: the file and line, through every copy that overlays made. */
import type { Json } from '../document.ts';
import type { OverlayTrace } from '../overlay/overlay.ts';
import type { SourceFile } from './source-file.ts';

/** The node that another one was copied from, and the update that was merged into the copy. */
interface CopySource {
  from: object;
  update?: Json;
}

export class SourceMap implements OverlayTrace {
  readonly #files: SourceFile[] = [];
  readonly #copies = new WeakMap<object, CopySource>();

  /** Makes the nodes of the file known. */
  addFile(file: SourceFile): void {
    this.#files.push(file);
  }

  recordCopy(result: object, from: object, update?: Json): void {
    this.#copies.set(result, update === undefined ? { from } : { from, update });
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
