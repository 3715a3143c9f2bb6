/** What a vendor says about the product that was certified. */
import { readFileSync } from 'node:fs';
import { schemaProblems } from '../../spec/contract/validate.ts';
import type { JsonSchema } from '../../spec/openapi/document.ts';
import { parsePointer } from '../../spec/openapi/json-pointer.ts';
import { findNearestName } from '../../spec/openapi/reading/nearest-name.ts';
import { SpecError } from '../../spec/openapi/reading/spec-error.ts';
import { parseYaml } from '../../spec/openapi/reading/syntax/read-yaml.ts';

export interface Product {
  vendor: string;
  product: string;
  version: string;
  contact: string;
  website?: string;
  documentation?: string;
  description?: string;
}

/** @param path for messages. @throws SpecError with the line of what `product.schema.json` does not allow */
export function readProduct(path: string, text: string): Product {
  const file = parseYaml(path, text);
  const problems = schemaProblems(SCHEMA, file.value);
  // A mistyped key explains one that is missing.
  const problem = problems.find(({ keyword }) => keyword === 'additionalProperties') ?? problems[0];
  if (!problem) return file.value as unknown as Product;
  const keys = parsePointer(problem.pointer);
  const key = keys.join('.') || 'the file';
  const near = problem.keyword === 'additionalProperties' ? findNearestName(key, KEYS) : undefined;
  const what =
    problem.keyword === 'additionalProperties'
      ? `"${key}" is not a key of a product`
      : `${key}: expected ${problem.expected}`;
  throw new SpecError(
    file.locatePath(keys),
    what,
    near === undefined ? `Keys: ${KEYS.join(', ')} (docs/certify.md).` : `Did you mean "${near}"?`,
  );
}

const SCHEMA = JSON.parse(
  readFileSync(new URL('./product.schema.json', import.meta.url), 'utf8'),
) as JsonSchema;

const KEYS = Object.keys((SCHEMA as { properties: object }).properties);
