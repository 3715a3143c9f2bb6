/** A document of all versions, in which what does not hold for all of them is marked. */
import type { Json } from '../../openapi/document.ts';
import { isObject, type JsonObject } from '../../openapi/json-object.ts';
import type { SourceFile } from '../../openapi/reading/source-file.ts';
import { referenceKeys } from '../../openapi/references.ts';
import { Markings } from './marking.ts';

export class MarkedDocument {
  readonly file: SourceFile;
  readonly root: JsonObject;
  readonly markings: Markings;
  readonly #steady = new WeakMap<object, boolean>();
  readonly #references = new WeakMap<object, ReadonlySet<string>>();

  constructor(file: SourceFile) {
    this.file = file;
    this.root = file.value as JsonObject;
    this.markings = new Markings(file);
  }

  /** The component that a reference names, or leads into; undefined when there is none. */
  component(reference: string): Json | undefined {
    if (!reference.startsWith(COMPONENT)) return undefined;
    const [, kind, name] = referenceKeys(reference) as [string, string, string];
    return (this.root.components as { [kind: string]: JsonObject } | undefined)?.[kind]?.[name];
  }

  /** The same at all versions: there is no mark in it, and it refers to nothing that has one. */
  isSteady(node: Json): boolean {
    if (typeof node !== 'object' || node === null) return true;
    const known = this.#steady.get(node);
    if (known !== undefined) return known;
    const isSteady = !this.#isMarked(node) && Object.values(node).every((each) => this.isSteady(each));
    this.#steady.set(node, isSteady);
    return isSteady;
  }

  #isMarked(node: Json): boolean {
    if (!isObject(node)) return false;
    if (node['x-variants'] !== undefined || Object.keys(this.markings.of(node)).length > 0) return true;
    const target = typeof node.$ref === 'string' ? this.component(node.$ref) : undefined;
    return isObject(target) && (target.$ref !== undefined || this.#isMarked(target));
  }

  /** Components that are named in a node, at any depth. */
  references(node: Json): ReadonlySet<string> {
    if (typeof node === 'string') return node.startsWith(COMPONENT) ? new Set([node]) : NONE;
    if (typeof node !== 'object' || node === null) return NONE;
    const known = this.#references.get(node);
    if (known) return known;
    const found = new Set(Object.values(node).flatMap((each) => [...this.references(each)]));
    this.#references.set(node, found);
    return found;
  }
}

const COMPONENT = '#/components/';
const NONE: ReadonlySet<string> = new Set();
