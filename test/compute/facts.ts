/** What Nova declares about its API, as `extract_facts.py` reads it from a release. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Json, JsonSchema } from '../../spec/openapi/document.ts';

/** `2.1 to 2.25`, `from 2.26`, `to 2.5` or `all`. */
export type MicroversionRange = string;

export interface Facts {
  service: string;
  /** The release of Nova. */
  release: string;
  minimum: string;
  maximum: string;
  /** What could not be rewritten, or deserves a look. */
  notes: string[];
  routes: FactsRoute[];
  /** By the path of the route: the method behind each key of the body. */
  actions: { [path: string]: { [key: string]: string } };
  /** Forms of each method, by range. Most have one. */
  methods: { [name: string]: MethodForm[] };
  schemas: { [name: string]: JsonSchema };
}

export interface FactsRoute {
  path: string;
  method: string;
  /** `action` where the body names the method. */
  handler: string;
}

/** A method of a controller over the versions that it serves. Schemas are named. */
export interface MethodForm {
  versions: MicroversionRange;
  errors?: { [versions: MicroversionRange]: number[] };
  /** Statuses of a success; 200 where none is declared. */
  codes?: { [versions: MicroversionRange]: number };
  /** Statuses that the method itself sets somewhere. */
  returned?: number[];
  request?: { [versions: MicroversionRange]: string };
  query?: { [versions: MicroversionRange]: string };
  response?: { [versions: MicroversionRange]: string };
  /** The method takes a body. */
  body?: true;
}

export const FACTS_FILE = fileURLToPath(new URL('../../spec/compute/facts.json', import.meta.url));

export function readFacts(file: string = FACTS_FILE): Facts {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** The minor numbers from the oldest to the newest version. */
export function minorsOf({ minimum, maximum }: Facts): number[] {
  const [first, last] = [minorOf(minimum), minorOf(maximum)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

export function isInRange(minor: number, range: MicroversionRange): boolean {
  const [since, until] = boundsOf(range);
  return minor >= since && minor <= until;
}

/** The first and the last minor number. */
export function boundsOf(range: MicroversionRange): readonly [since: number, until: number] {
  const known = BOUNDS.get(range);
  if (known) return known;
  const [match, since, until] = /^(?:all|(?:from )?(\d+\.\d+)?(?: ?to (\d+\.\d+))?)$/.exec(range) ?? [];
  if (!match)
    throw new Error(`"${range}" is not a range of versions, such as "2.1 to 2.25", "from 2.26" or "all"`);
  const bounds = [since ? minorOf(since) : 0, until ? minorOf(until) : Number.POSITIVE_INFINITY] as const;
  BOUNDS.set(range, bounds);
  return bounds;
}

const BOUNDS = new Map<MicroversionRange, readonly [number, number]>();

/** The values of all ranges that a version is in. */
export function valuesAt<T>(values: { [range: MicroversionRange]: T } | undefined, minor: number): T[] {
  return Object.entries(values ?? {}).flatMap(([range, value]) => (isInRange(minor, range) ? [value] : []));
}

/** JSON in which whatever fits is on one line, so that a difference of two files is read line by line. */
export function formatJson(value: Json, indent = ''): string {
  const line = JSON.stringify(value).replaceAll(
    /[\u2028\u2029]/g,
    (each) => `\\u${each.charCodeAt(0).toString(16)}`,
  );
  if (indent.length + line.length <= WIDTH || typeof value !== 'object' || value === null) return line;
  const inner = `${indent} `;
  if (Array.isArray(value)) {
    return `[\n${value.map((each) => inner + formatJson(each, inner)).join(',\n')}\n${indent}]`;
  }
  const entries = Object.entries(value).map(
    ([key, each]) => `${inner}${JSON.stringify(key)}: ${formatJson(each, inner)}`,
  );
  return `{\n${entries.join(',\n')}\n${indent}}`;
}

const WIDTH = 120;

function minorOf(version: string): number {
  return Number(version.split('.')[1]);
}
