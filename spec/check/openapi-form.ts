import { schemaProblems } from '../contract/validate.ts';
import { OPENAPI_SCHEMA } from './openapi-schema.ts';
import type { Check } from './problem.ts';

/** The document has the form of OpenAPI 3.1, narrowed to what this project supports. */
export const openapiForm: Check = (document) =>
  schemaProblems(OPENAPI_SCHEMA, document).map(({ pointer, expected }) => ({
    pointer,
    problem: `expected ${expected}`,
    remedy: 'See the OpenAPI 3.1 specification, and docs/add-a-microversion.md for the extensions.',
  }));
