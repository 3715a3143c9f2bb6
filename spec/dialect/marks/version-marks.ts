/** Version marks: the `x-openstack` of an object, with the versions at which the object is part of the API. */

import { compareMicroversions, isMicroversion, type Microversion } from '../../contract/microversion.ts';
import type { Json } from '../../openapi/document.ts';
import { isObject, type JsonObject } from '../../openapi/json-object.ts';
import type { SourceFile } from '../../openapi/reading/source-file.ts';
import { SpecError } from '../../openapi/reading/spec-error.ts';

export interface VersionMark {
  /** `min-ver`: the first version. */
  since?: Microversion;
  /** `max-ver`: the last version. */
  until?: Microversion;
  /** How one schema of the `oneOf` in the same object is selected. */
  discriminator?: 'microversion' | 'action';
}

/** Reads the marks of one file. */
export class MarkReader {
  readonly #file: SourceFile;
  readonly #marks = new WeakMap<object, VersionMark>();

  constructor(file: SourceFile) {
    this.#file = file;
  }

  /** Empty for an object without a mark. @throws SpecError for an invalid version, and for an end before the start */
  read(node: JsonObject): VersionMark {
    const written = node['x-openstack'];
    if (!isObject(written)) return UNMARKED;
    const known = this.#marks.get(node);
    if (known) return known;
    const mark = this.#parse(written, node);
    this.#marks.set(node, mark);
    return mark;
  }

  #parse(written: JsonObject, node: JsonObject): VersionMark {
    const since = this.#parseVersion(written, 'min-ver');
    const until = this.#parseVersion(written, 'max-ver');
    if (since !== undefined && until !== undefined && compareMicroversions(since, until) > 0)
      throw new SpecError(
        this.#file.locate(written, 'min-ver'),
        `starts at ${since} and ends at ${until}, which is older`,
        'Give "min-ver" the older of the two.',
      );
    const discriminator = this.#parseDiscriminator(written, node);
    return {
      ...(since !== undefined && { since }),
      ...(until !== undefined && { until }),
      ...(discriminator && { discriminator }),
    };
  }

  #parseDiscriminator({ discriminator }: JsonObject, node: JsonObject): VersionMark['discriminator'] {
    if (discriminator !== 'microversion' && discriminator !== 'action') return undefined;
    if (Array.isArray(node.oneOf)) return discriminator;
    if (discriminator === 'action') return undefined;
    throw new SpecError(
      this.#file.locate(node, 'x-openstack'),
      '"discriminator: microversion" has no variants to choose from',
      'Expected "oneOf" beside "x-openstack".',
    );
  }

  #parseVersion(written: JsonObject, key: 'min-ver' | 'max-ver'): Microversion | undefined {
    const value = written[key];
    if (value === undefined) return undefined;
    const text = readVersionText(this.#file, written, key);
    if (isMicroversion(text)) return text;
    throw new SpecError(
      this.#file.locate(written, key),
      `"${key}" is ${JSON.stringify(value)}, which is not a microversion`,
      'Expected a microversion in quotes, such as "2.10".',
    );
  }
}

/** A version as written: the number 3.10 equals 3.1, and the versions are different. */
export function readVersionText(file: SourceFile, node: JsonObject, key: string): string {
  return file.numberText(node, key) ?? String(node[key]);
}

/** The parts of an `x-openstack` that are not about versions; undefined when there are none. */
export function stripVersionMarks(written: Json): Json | undefined {
  if (!isObject(written)) return written;
  const { 'min-ver': _since, 'max-ver': _until, ...rest } = written;
  if (rest.discriminator === 'microversion') delete rest.discriminator;
  return Object.keys(rest).length === 0 ? undefined : rest;
}

/** `2.1 to 2.35`, `2.7 and later`, `2.35 and earlier`. */
export function rangeText({ since, until }: VersionMark): string {
  if (since === undefined) return until === undefined ? 'all versions' : `${until} and earlier`;
  return until === undefined ? `${since} and later` : `${since} to ${until}`;
}

const UNMARKED: VersionMark = {};
