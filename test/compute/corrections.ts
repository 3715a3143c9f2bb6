/** Our corrections of what Nova declares: `spec/compute/corrections.yaml`. */
import { fileURLToPath } from 'node:url';
import type { Json, JsonSchema } from '../../spec/openapi/document.ts';
import { readYaml } from '../../spec/openapi/reading/syntax/read-yaml.ts';
import { isInRange, type MicroversionRange } from './facts.ts';

export interface Correction {
  /** `operationId`s, or a group: `any`, `with-body`, `with-query`, `removed`, `removed-with-body`. */
  operations: string[];
  versions: MicroversionRange;
  /** Replaces the statuses of a success; true where the response has the declared body. */
  success?: { [status: string]: boolean };
  /** Statuses of errors that are added, and those that are left out. */
  errors?: number[];
  'no-errors'?: number[];
  /** Headers by status; true where every such response has it. */
  headers?: { [status: string]: { [name: string]: boolean } };
  /** Values that replace parts of the request's or response's schema, by JSON Pointer; null removes. */
  request?: { [pointer: string]: Json };
  response?: { [pointer: string]: Json };
  /** Schemas of query parameters, by name, in place of those that Nova declares; null removes the parameter. */
  query?: { [name: string]: JsonSchema | null };
  /** Names of parameters that the method needs. */
  'required-query'?: string[];
  'undeclared-query'?: 'refused' | 'ignored';
  /** The operation needs no token. */
  open?: boolean;
  /** Other methods that get the same answer, in lower case. */
  also?: string[];
  reason: string;
}

const FILE = fileURLToPath(new URL('../../spec/compute/corrections.yaml', import.meta.url));

export function readCorrections(): Correction[] {
  return readYaml(FILE).value as unknown as Correction[];
}

/** Those that concern an operation at a version, in their order. */
export function correctionsFor(
  corrections: readonly Correction[],
  names: readonly string[],
  minor: number,
): Correction[] {
  return corrections.filter(
    ({ operations, versions }) =>
      isInRange(minor, versions) && operations.some((each) => names.includes(each)),
  );
}
