/** Which parts of a marked document are active, that is, exist at one version. */

import { isWithin, type Microversion } from '../../contract/microversion.ts';
import type { Json } from '../../openapi/document.ts';
import { isObject, type JsonObject } from '../../openapi/json-object.ts';
import { SpecError } from '../../openapi/reading/spec-error.ts';
import type { MarkedDocument } from './marked-document.ts';
import { rangeText } from './version-marks.ts';

export class ActiveParts {
  readonly #document: MarkedDocument;
  readonly #version: Microversion;
  readonly #isActive = new Map<Json, boolean>();

  constructor(document: MarkedDocument, version: Microversion) {
    this.#document = document;
    this.#version = version;
  }

  /** By its own mark and by the target of its reference. @throws SpecError where several variants are active */
  isActive(node: Json): boolean {
    if (!isObject(node)) return true;
    const known = this.#isActive.get(node);
    if (known !== undefined) return known;
    // A circular reference finds this and ends here.
    this.#isActive.set(node, true);
    const isActive = this.isMarkActive(node) && this.isTargetActive(node);
    this.#isActive.set(node, isActive);
    return isActive;
  }

  /** By its own mark, and by the variants in it. @throws SpecError where several variants are active */
  isMarkActive(node: JsonObject): boolean {
    const { since, until, discriminator } = this.#document.marks.read(node);
    if (!isWithin(this.#version, since, until)) return false;
    if (discriminator === 'microversion') return this.findVariant(node) !== undefined;
    return discriminator !== 'action' || variantsOf(node).some((each) => this.isActive(each));
  }

  /** True also for an object without a reference. */
  isTargetActive({ $ref }: JsonObject): boolean {
    const target = typeof $ref === 'string' ? this.#document.findComponent($ref) : undefined;
    return target === undefined || this.isActive(target);
  }

  /** The active variant; undefined in a gap between them. @throws SpecError where several are active */
  findVariant(node: JsonObject): Json | undefined {
    const [variant, other] = variantsOf(node).filter((each) => this.isActive(each));
    if (other === undefined) return variant;
    throw new SpecError(
      this.#document.file.locate(node, 'oneOf'),
      `two variants apply at ${this.#version}: that of ${this.rangesOf(variant as Json)}, and that of ${this.rangesOf(other)}`,
      'End the one at the version before the other starts.',
    );
  }

  /** True unless the operation only takes actions, and none of them is active. */
  hasActiveAction({ requestBody }: JsonObject): boolean {
    const { content } = (this.#targetOf(requestBody) ?? {}) as { content?: JsonObject };
    const schemas = Object.values(content ?? {}).map((media) => this.#targetOf((media as JsonObject).schema));
    const actions = schemas.filter(
      (schema): schema is JsonObject =>
        isObject(schema) && this.#document.marks.read(schema).discriminator === 'action',
    );
    return actions.length === 0 || actions.some((schema) => this.isMarkActive(schema));
  }

  /** For messages: the range of a node, of the variants in it, or of the target of its reference. */
  rangesOf(node: Json): string {
    if (!isObject(node)) return rangeText({});
    const mark = this.#document.marks.read(node);
    const isOpenEnded = mark.since === undefined && mark.until === undefined;
    if (isOpenEnded && mark.discriminator === 'microversion')
      return variantsOf(node)
        .map((each) => this.rangesOf(each))
        .join(', ');
    const target = typeof node.$ref === 'string' ? this.#document.findComponent(node.$ref) : undefined;
    return isOpenEnded && target !== undefined ? this.rangesOf(target) : rangeText(mark);
  }

  #targetOf(node: Json | undefined): Json | undefined {
    if (!isObject(node) || typeof node.$ref !== 'string') return node;
    return this.#document.findComponent(node.$ref);
  }
}

/** The mark reader accepts a discriminator only where `oneOf` is a list. */
function variantsOf({ oneOf }: JsonObject): readonly Json[] {
  return oneOf as Json[];
}
