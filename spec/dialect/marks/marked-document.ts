/** A document of all versions, in which marks say at which versions a part exists. */
import type { Json } from '../../openapi/document.ts';
import { isObject, type JsonObject } from '../../openapi/json-object.ts';
import type { SourceFile } from '../../openapi/reading/source-file.ts';
import { referenceKeys } from '../../openapi/references/references.ts';
import { type OnProblem, rejectProblem } from './dialect-problem.ts';
import { MarkReader } from './version-marks.ts';

export class MarkedDocument {
  readonly file: SourceFile;
  readonly root: JsonObject;
  readonly marks: MarkReader;
  readonly #isUnmarked = new WeakMap<object, boolean>();
  readonly #references = new WeakMap<object, ReadonlySet<string>>();

  /** @param file whose value is an object @param onProblem throws SpecError if absent */
  constructor(file: SourceFile, onProblem: OnProblem = rejectProblem) {
    this.file = file;
    this.root = file.value as JsonObject;
    this.marks = new MarkReader(file, onProblem);
  }

  /** The component that a reference names, or leads into; undefined when there is none. */
  findComponent(reference: string): Json | undefined {
    if (!reference.startsWith(COMPONENT)) return undefined;
    const [, kind, name] = referenceKeys(reference) as [string, string, string];
    return (this.root.components as { [kind: string]: JsonObject } | undefined)?.[kind]?.[name];
  }

  /** True when the node is the same at all versions: neither it nor a component that it refers to has a mark. */
  isUnmarked(node: Json): boolean {
    if (typeof node !== 'object' || node === null) return true;
    const known = this.#isUnmarked.get(node);
    if (known !== undefined) return known;
    const isUnmarked = !this.#hasMark(node) && Object.values(node).every((each) => this.isUnmarked(each));
    this.#isUnmarked.set(node, isUnmarked);
    return isUnmarked;
  }

  #hasMark(node: Json): boolean {
    if (!isObject(node)) return false;
    if (node['x-variants'] !== undefined || Object.keys(this.marks.read(node)).length > 0) return true;
    const target = typeof node.$ref === 'string' ? this.findComponent(node.$ref) : undefined;
    return isObject(target) && (target.$ref !== undefined || this.#hasMark(target));
  }

  /** References to components in a node, at any depth, and in mappings of a discriminator too. */
  collectComponentReferences(node: Json): ReadonlySet<string> {
    if (typeof node === 'string') return node.startsWith(COMPONENT) ? new Set([node]) : NONE;
    if (typeof node !== 'object' || node === null) return NONE;
    const known = this.#references.get(node);
    if (known) return known;
    const found = new Set(Object.values(node).flatMap((each) => [...this.collectComponentReferences(each)]));
    this.#references.set(node, found);
    return found;
  }
}

const COMPONENT = '#/components/';
const NONE: ReadonlySet<string> = new Set();
