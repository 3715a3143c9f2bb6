/** Joins a document and the files that it refers to into one document, in which every reference is local. */
import type { ApiDocument } from '../../api-document.ts';
import type { Json } from '../../document.ts';
import { isObject, type JsonObject } from '../../json-object.ts';
import { FILES_KEY, findTarget } from '../../references/references.ts';
import type { SourceFile } from '../source-file.ts';
import { SpecError } from '../spec-error.ts';
import { fileKey } from './file-key.ts';
import { type FileIndex, indexFile, type ReferenceTarget, type WrittenReference } from './index-file.ts';
import { resolveReference } from './resolve-uri.ts';

/** Gives the location of each file to read, and takes the file, or why it cannot be read. */
export type Joining<T> = Generator<string, T, SourceFile | SpecError>;

export interface JoinedDocument {
  document: ApiDocument;
  /** The document's own file first. */
  files: SourceFile[];
}

/**
 * References to other files, to `$id` and to anchors are rewritten in place. What cannot be read is an error only when a
 * comparison follows the reference.
 */
export function* joinFiles(document: ApiDocument, first: SourceFile): Joining<JoinedDocument> {
  const joining = new FileJoiner(document, first);
  for (const location of joining.missing()) joining.add(location, yield location);
  return { document: joining.join(), files: [...joining.files.values()] };
}

class FileJoiner {
  readonly files = new Map<string, SourceFile>();
  readonly #document: ApiDocument;
  readonly #first: SourceFile;
  readonly #failures = new Map<string, SpecError>();
  readonly #unresolved = new WeakMap<object, SpecError>();
  readonly #index: FileIndex = {
    references: [],
    resources: new Map(),
    anchors: new Map(),
    dynamicAnchors: new Map(),
  };

  constructor(document: ApiDocument, first: SourceFile) {
    this.#document = document;
    this.#first = first;
    this.add(first.path, first);
    // OpenAPI 3.2: the URI of the document itself.
    const { $self } = document.root;
    if (typeof $self === 'string')
      this.#index.resources.set(resolveReference(first.path, $self).uri, this.#targetOf(first));
  }

  add(location: string, file: SourceFile | SpecError): void {
    if (file instanceof SpecError) {
      this.#failures.set(location, file);
      return;
    }
    this.files.set(location, file);
    this.#index.resources.set(location, this.#targetOf(file, location));
    indexFile(location, file.value, this.#index, !this.#document.isOpenApi30);
  }

  /** Files that references name, while more of them are added. */
  *missing(): Generator<string> {
    // The list grows with each file.
    for (const { holder, key, base } of this.#index.references) {
      const { uri } = resolveReference(base, holder[key] as string);
      if (!this.#index.resources.has(uri) && !this.#failures.has(uri)) yield uri;
    }
  }

  join(): ApiDocument {
    for (const reference of this.#index.references) this.#rewrite(reference);
    const others = [...this.files].slice(1).map(([location, file]) => [this.#keyOf(location), file.value]);
    const root: JsonObject =
      others.length === 0
        ? this.#document.root
        : { ...this.#document.root, [FILES_KEY]: Object.fromEntries(others) };
    return {
      ...this.#document,
      root,
      unresolved: this.#unresolved,
      locate: (node, key) => this.#locate(node === root ? this.#document.root : node, key),
    };
  }

  #targetOf(file: SourceFile, location = file.path): ReferenceTarget {
    return { file: location, pointer: '', node: file.value };
  }

  #rewrite(reference: WrittenReference): void {
    const { holder, key, base } = reference;
    const written = holder[key] as string;
    const target = this.#find(base, written);
    if (!target) {
      const { uri } = resolveReference(base, written);
      const problem = this.#failures.get(uri) ?? this.#nothing(holder, written);
      this.#unresolved.set(holder, this.#atReference(problem, holder, key));
      return;
    }
    const local = this.#localReference(target);
    if (key !== '$dynamicRef') holder[key] = local;
    else if (this.#isStatic(written, target) && holder.$ref === undefined) {
      delete holder.$dynamicRef;
      holder.$ref = local;
    }
  }

  #find(base: string, written: string): ReferenceTarget | undefined {
    const { uri, fragment } = resolveReference(base, written);
    const resource = this.#index.resources.get(uri);
    if (!resource) return undefined;
    if (fragment !== '' && !fragment.startsWith('/')) return this.#index.anchors.get(`${uri}#${fragment}`);
    return below(resource, fragment) ?? below(this.#wholeFile(resource), fragment);
  }

  /** Pointers are relative to the schema with the `$id`; most authors mean the document. */
  #wholeFile({ file }: ReferenceTarget): ReferenceTarget {
    return this.#targetOf(this.files.get(file) as SourceFile, file);
  }

  /** A `$dynamicRef` depends on where the schema is used only if several schemas have the anchor (2020-12 Core, 8.2.3.2). */
  #isStatic(written: string, { node }: ReferenceTarget): boolean {
    const name = written.slice(written.indexOf('#') + 1);
    return (
      !isObject(node) || node.$dynamicAnchor !== name || this.#index.dynamicAnchors.get(name)?.length === 1
    );
  }

  #localReference({ file, pointer }: ReferenceTarget): string {
    const start =
      file === this.#first.path ? '#' : `#/${FILES_KEY}/${encodeURI(escapeKey(this.#keyOf(file)))}`;
    return start + pointer;
  }

  /** The location relative to the document, so that it is the same in both versions of an API. */
  #keyOf(location: string): string {
    return fileKey(this.#first.path, location);
  }

  #nothing(holder: JsonObject, written: string): SpecError {
    return new SpecError(this.#locate(holder), `${written} names nothing`, 'Correct the reference.');
  }

  /** A missing file is reported where it is named, a file with a mistake at its own line. */
  #atReference(problem: SpecError, holder: JsonObject, key: string): SpecError {
    if (/:\d+$/.test(problem.place)) return problem;
    return new SpecError(this.#locate(holder, key), `${holder[key]} ${problem.problem}`, problem.remedy);
  }

  #locate(node: Json, key?: string): string {
    for (const file of this.files.values()) {
      const place = file.locate(node, key);
      if (place !== file.path || node === file.value) return place;
    }
    return this.#first.path;
  }
}

/** @param fragment a JSON pointer, percent-encoded */
function below({ file, pointer, node }: ReferenceTarget, fragment: string): ReferenceTarget | undefined {
  if (typeof node !== 'object' || node === null) return fragment === '' ? { file, pointer, node } : undefined;
  const target = findTarget(node, `#${fragment}`);
  return target === undefined ? undefined : { file, pointer: encodeURI(pointer) + fragment, node: target };
}

function escapeKey(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
