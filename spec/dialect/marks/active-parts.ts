/** Which parts of a marked document are active, that is, exist at one version. */

import { compareMicroversions, isWithin, type Microversion } from '../../contract/microversion.ts';
import type { Json } from '../../openapi/document.ts';
import { isObject, type JsonObject } from '../../openapi/json-object.ts';
import type { MarkedDocument } from './marked-document.ts';
import { rangeText, type VersionMark } from './version-marks.ts';

export class ActiveParts {
  readonly #document: MarkedDocument;
  readonly #version: Microversion;
  readonly #isActive = new Map<Json, boolean>();

  constructor(document: MarkedDocument, version: Microversion) {
    this.#document = document;
    this.#version = version;
  }

  /** By its own mark and by the target of its reference. */
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

  /** By its own mark, and by the variants in it. */
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

  /**
   * The active variant; undefined in a gap between them. Reports several: then the one that starts last applies, as Cinder
   * chooses among versioned methods, and of two that start together the one that ends first.
   */
  findVariant(node: JsonObject): Json | undefined {
    const active = variantsOf(node).filter((each) => this.isActive(each));
    if (active.length < 2) return active[0];
    const [chosen] = active.toSorted((one, other) =>
      compareRanges(this.#rangeOf(one), this.#rangeOf(other)),
    ) as [Json, ...Json[]];
    const ranges = active.map((each) => `that of ${this.rangesOf(each)}`).join(' and ');
    this.#document.marks.report(node, 'oneOf', {
      kind: 'overlapping variants',
      problem: `${active.length} variants, ${ranges}, apply`,
      remedy: 'End the one at the version before the other starts.',
      assumption: `read with that of ${this.rangesOf(chosen)}`,
      version: this.#version,
    });
    return chosen;
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

  /** Its own, or that of the target of its reference. */
  #rangeOf(node: Json): VersionMark {
    if (!isObject(node)) return {};
    const mark = this.#document.marks.read(node);
    const hasRange = mark.since !== undefined || mark.until !== undefined;
    const target = this.#targetOf(node);
    return hasRange || target === node ? mark : this.#rangeOf(target as Json);
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

/** The later start first; of equal starts, the earlier end. */
function compareRanges(one: VersionMark, other: VersionMark): number {
  return (
    compareMicroversions(other.since ?? OLDEST, one.since ?? OLDEST) ||
    compareMicroversions(one.until ?? NEWEST, other.until ?? NEWEST)
  );
}

const OLDEST: Microversion = '0.0';
const NEWEST: Microversion = '999999.0';

/** The mark reader accepts a discriminator only where `oneOf` is a list. */
function variantsOf({ oneOf }: JsonObject): readonly Json[] {
  return oneOf as Json[];
}
