/** The versions for which a part of a document holds, as its `x-openstack` says them. */

import { compareMicroversions, isMicroversion, type Microversion } from '../../contract/microversion.ts';
import type { Json } from '../../openapi/document.ts';
import { isObject, type JsonObject } from '../../openapi/json-object.ts';
import type { SourceFile } from '../../openapi/reading/source-file.ts';
import { SpecError } from '../../openapi/reading/spec-error.ts';

export interface Marking {
  since?: Microversion;
  until?: Microversion;
  /** By what one of the `oneOf` beside it is chosen. */
  chosenBy?: 'microversion' | 'action';
}

export class Markings {
  readonly #file: SourceFile;
  readonly #known = new WeakMap<object, Marking>();

  constructor(file: SourceFile) {
    this.#file = file;
  }

  /** Nothing in it for what is not marked. @throws SpecError for a version that is none, or an end before the start */
  of(node: JsonObject): Marking {
    const written = node['x-openstack'];
    if (!isObject(written)) return UNMARKED;
    const known = this.#known.get(node);
    if (known) return known;
    const marking = this.#read(written, node);
    this.#known.set(node, marking);
    return marking;
  }

  #read(written: JsonObject, node: JsonObject): Marking {
    const since = this.#version(written, 'min-ver');
    const until = this.#version(written, 'max-ver');
    if (since !== undefined && until !== undefined && compareMicroversions(since, until) > 0)
      throw new SpecError(
        this.#file.locate(written, 'min-ver'),
        `begins with ${since} and ends with ${until}, which is older`,
        'Give "min-ver" the older one of the two.',
      );
    const chosenBy = this.#chosenBy(written, node);
    return {
      ...(since !== undefined && { since }),
      ...(until !== undefined && { until }),
      ...(chosenBy && { chosenBy }),
    };
  }

  #chosenBy({ discriminator }: JsonObject, node: JsonObject): Marking['chosenBy'] {
    if (discriminator !== 'microversion' && discriminator !== 'action') return undefined;
    if (Array.isArray(node.oneOf)) return discriminator;
    if (discriminator === 'action') return undefined;
    throw new SpecError(
      this.#file.locate(node, 'x-openstack'),
      'microversions are to choose, and there is nothing to choose from',
      'Expected "oneOf" beside "x-openstack".',
    );
  }

  #version(written: JsonObject, key: 'min-ver' | 'max-ver'): Microversion | undefined {
    const value = written[key];
    if (value === undefined) return undefined;
    const text = versionText(this.#file, written, key);
    if (isMicroversion(text)) return text;
    throw new SpecError(
      this.#file.locate(written, key),
      `"${key}" is ${JSON.stringify(value)}, which is no microversion`,
      'Expected one such as "2.10", in quotes.',
    );
  }
}

/** A number is taken as it was written: 3.10 is another version than 3.1. */
export function versionText(file: SourceFile, node: JsonObject, key: string): string {
  return file.numberText(node, key) ?? String(node[key]);
}

/** What is left of `x-openstack` when versions are settled; undefined when nothing is. */
export function withoutVersions(written: Json): Json | undefined {
  if (!isObject(written)) return written;
  const { 'min-ver': _since, 'max-ver': _until, ...rest } = written;
  if (rest.discriminator === 'microversion') delete rest.discriminator;
  return Object.keys(rest).length === 0 ? undefined : rest;
}

/** `2.1 to 2.35`, `2.7 and later`, `2.35 and earlier`. */
export function rangeText({ since, until }: Marking): string {
  if (since === undefined) return until === undefined ? 'all versions' : `${until} and earlier`;
  return until === undefined ? `${since} and later` : `${since} to ${until}`;
}

const UNMARKED: Marking = {};
