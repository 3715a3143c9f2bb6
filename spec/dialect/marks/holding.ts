/** What of a document holds at one version. */

import { isWithin, type Microversion } from '../../contract/microversion.ts';
import type { Json } from '../../openapi/document.ts';
import { isObject, type JsonObject } from '../../openapi/json-object.ts';
import { SpecError } from '../../openapi/reading/spec-error.ts';
import type { MarkedDocument } from './marked-document.ts';
import { rangeText } from './marking.ts';

export class ActiveParts {
  readonly #document: MarkedDocument;
  readonly #version: Microversion;
  readonly #known = new Map<Json, boolean>();

  constructor(document: MarkedDocument, version: Microversion) {
    this.#document = document;
    this.#version = version;
  }

  /** It is there itself, and so is what it refers to. @throws SpecError for variants of which several hold */
  holds(node: Json): boolean {
    if (!isObject(node)) return true;
    const known = this.#known.get(node);
    if (known !== undefined) return known;
    // A circle of references is nobody's end.
    this.#known.set(node, true);
    const holds = this.isThere(node) && this.leadsSomewhere(node);
    this.#known.set(node, holds);
    return holds;
  }

  /** By its own marks. @throws SpecError for variants of which several hold */
  isThere(node: JsonObject): boolean {
    const { since, until, chosenBy } = this.#document.markings.of(node);
    if (!isWithin(this.#version, since, until)) return false;
    if (chosenBy === 'microversion') return this.variant(node) !== undefined;
    return chosenBy !== 'action' || alternatives(node).some((each) => this.holds(each));
  }

  /** What it refers to holds; true for what refers to nothing. */
  leadsSomewhere({ $ref }: JsonObject): boolean {
    const target = typeof $ref === 'string' ? this.#document.component($ref) : undefined;
    return target === undefined || this.holds(target);
  }

  /** Which of the variants holds; undefined where there is a gap between them. @throws SpecError when several do */
  variant(node: JsonObject): Json | undefined {
    const [variant, other] = alternatives(node).filter((each) => this.holds(each));
    if (other === undefined) return variant;
    throw new SpecError(
      this.#document.file.locate(node, 'oneOf'),
      `two variants hold at ${this.#version}: that of ${this.rangesOf(variant as Json)}, and that of ${this.rangesOf(other)}`,
      'Let the one end with the version before the other begins.',
    );
  }

  /** An operation that only carries actions is not there when none of them is. */
  hasAction({ requestBody }: JsonObject): boolean {
    const { content } = (this.#target(requestBody) ?? {}) as { content?: JsonObject };
    const schemas = Object.values(content ?? {}).map((media) => this.#target((media as JsonObject).schema));
    const chosen = schemas.filter(
      (schema): schema is JsonObject =>
        isObject(schema) && this.#document.markings.of(schema).chosenBy === 'action',
    );
    return chosen.length === 0 || chosen.some((schema) => this.isThere(schema));
  }

  /** For messages: the range of a node, of the variants in it, or of what it refers to. */
  rangesOf(node: Json): string {
    if (!isObject(node)) return rangeText({});
    const own = this.#document.markings.of(node);
    const isBare = own.since === undefined && own.until === undefined;
    if (isBare && own.chosenBy === 'microversion')
      return alternatives(node)
        .map((each) => this.rangesOf(each))
        .join(', ');
    const target = typeof node.$ref === 'string' ? this.#document.component(node.$ref) : undefined;
    return isBare && target !== undefined ? this.rangesOf(target) : rangeText(own);
  }

  #target(node: Json | undefined): Json | undefined {
    if (!isObject(node) || typeof node.$ref !== 'string') return node;
    return this.#document.component(node.$ref);
  }
}

/** A list, wherever something is chosen from it. */
function alternatives({ oneOf }: JsonObject): readonly Json[] {
  return oneOf as Json[];
}
