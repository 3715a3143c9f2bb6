/** Where each node of a document was written that overlays have changed: its file and line, through every copy. */
import type { Json } from '../document.ts';
import type { OverlayTrace } from '../overlay.ts';
import type { SourceFile } from './source-file.ts';

/** A node that was made of another one, and of an update where there was one. */
interface Made {
  from: object;
  update?: Json;
}

export class Origins implements OverlayTrace {
  readonly #files: SourceFile[] = [];
  readonly #made = new WeakMap<object, Made>();

  /** What is in the file can be asked for from now on. */
  read(file: SourceFile): void {
    this.#files.push(file);
  }

  made(result: object, from: object, update?: Json): void {
    this.#made.set(result, update === undefined ? { from } : { from, update });
  }

  /** `file:line` of a node, or of one of its keys; empty when nobody knows. */
  place(node: Json, key?: string): string {
    if (typeof node !== 'object' || node === null) return '';
    const made = this.#made.get(node);
    if (!made) return this.#written(node, key);
    const { from, update } = made;
    const isOfUpdate =
      typeof update === 'object' && update !== null && (key === undefined || Object.hasOwn(update, key));
    return isOfUpdate ? this.place(update, key) : this.place(from as Json, key);
  }

  #written(node: object, key: string | undefined): string {
    for (const file of this.#files) {
      const place = file.placeOf(node as Json, key);
      if (place !== file.path || node === file.value) return place;
    }
    return '';
  }
}
