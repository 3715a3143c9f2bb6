/** Version marks: the `x-openstack` of an object, with the versions at which the object is part of the API. */

import { compareMicroversions, isMicroversion, type Microversion } from '../../contract/microversion.ts';
import type { Json } from '../../openapi/document.ts';
import { isObject, type JsonObject } from '../../openapi/json-object.ts';
import { pointerOf } from '../../openapi/json-pointer.ts';
import type { SourceFile } from '../../openapi/reading/source-file.ts';
import { indexNodePaths } from '../../openapi/reading/syntax/node-paths.ts';
import type { DialectProblem, OnProblem } from './dialect-problem.ts';

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
  readonly #onProblem: OnProblem;
  readonly #pathOf: ReturnType<typeof indexNodePaths>;

  constructor(file: SourceFile, onProblem: OnProblem) {
    this.#file = file;
    this.#onProblem = onProblem;
    this.#pathOf = indexNodePaths(file.value);
  }

  /** Empty for an object without a mark. Reports problems of a mark once. */
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
    const since = this.#parseBound(written, node, 'min-ver');
    const until = this.#endOf(since, this.#parseBound(written, node, 'max-ver'), written, node);
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
    this.report(node, 'x-openstack', {
      kind: 'discriminator without variants',
      problem: '"discriminator: microversion" has no variants to choose from',
      remedy: 'Expected "oneOf" beside "x-openstack".',
      assumption: 'read without the discriminator',
    });
    return undefined;
  }

  /**
   * The generator of OpenStack's documents leaves the end of an earlier variant in the mark of the last one, which has no end:
   * of an inverted range, the start is right.
   */
  #endOf(
    since: Microversion | undefined,
    until: Microversion | undefined,
    written: JsonObject,
    node: JsonObject,
  ): Microversion | undefined {
    if (since === undefined || until === undefined || compareMicroversions(since, until) <= 0) return until;
    this.report(node, written['min-ver'] === undefined ? 'min_ver' : 'min-ver', {
      kind: 'inverted range',
      problem: `starts at ${since} and ends at ${until}, which is older`,
      remedy: 'Give "min-ver" the older of the two.',
      assumption: `read as ${rangeText({ since })}`,
      of: written,
    });
    return undefined;
  }

  /** The same generator wrote `max_ver` for the end where it had left an earlier one in `max-ver`. */
  #parseBound(written: JsonObject, node: JsonObject, key: Bound): Microversion | undefined {
    const misspelt = key.replace('-', '_');
    if (written[misspelt] === undefined) return this.#parseVersion(written, node, key);
    const version = this.#parseVersion(written, node, misspelt);
    const instead =
      written[key] === undefined ? '' : ` instead of ${readVersionText(this.#file, written, key)}`;
    this.report(node, misspelt, {
      kind: 'misspelling',
      problem: `"${misspelt}" is not a key of a mark`,
      remedy: `Expected "${key}".`,
      assumption: `read as "${key}: ${version ?? written[misspelt]}"${instead}`,
      of: written,
    });
    return version;
  }

  #parseVersion(written: JsonObject, node: JsonObject, key: string): Microversion | undefined {
    const value = written[key];
    if (value === undefined) return undefined;
    const text = readVersionText(this.#file, written, key);
    if (isMicroversion(text)) return text;
    this.report(node, key, {
      kind: 'invalid version',
      problem: `"${key}" is ${JSON.stringify(value)}, which is not a microversion`,
      remedy: 'Expected a microversion in quotes, such as "2.10".',
      assumption: `read without "${key}"`,
      of: written,
    });
    return undefined;
  }

  /** @param node for the pointer @param key of `node`, or of the object `of` within it, for the line */
  report(node: JsonObject, key: string, { of = node, ...problem }: ProblemText): void {
    const [place, pointer] = [this.#file.locate(of, key), pointerOf(this.#pathOf(node) ?? [])];
    this.#onProblem({ ...problem, place, pointer });
  }
}

type Bound = 'min-ver' | 'max-ver';

type ProblemText = Omit<DialectProblem, 'place' | 'pointer'> & { of?: JsonObject };

/** A version as written: the number 3.10 equals 3.1, and the versions are different. */
export function readVersionText(file: SourceFile, node: JsonObject, key: string): string {
  return file.numberText(node, key) ?? String(node[key]);
}

/** The parts of an `x-openstack` that are not about versions; undefined when there are none. */
export function stripVersionMarks(written: Json): Json | undefined {
  if (!isObject(written)) return written;
  const { 'min-ver': _since, 'max-ver': _until, min_ver: _sinceToo, max_ver: _untilToo, ...rest } = written;
  if (rest.discriminator === 'microversion') delete rest.discriminator;
  return Object.keys(rest).length === 0 ? undefined : rest;
}

/** `2.1 to 2.35`, `2.7 and later`, `2.35 and earlier`. */
export function rangeText({ since, until }: VersionMark): string {
  if (since === undefined) return until === undefined ? 'all versions' : `${until} and earlier`;
  return until === undefined ? `${since} and later` : `${since} to ${until}`;
}

const UNMARKED: VersionMark = {};
