/** The peers from npm, in the order of their columns. */
import { apiSmartDiff } from './api-smart-diff.ts';
import { jsonSchemaDiff } from './json-schema-diff.ts';
import { openapiDiff } from './openapi-diff.ts';
import { openapiSchemaDiff } from './openapi-schema-diff.ts';
import { optic } from './optic.ts';
import type { ToolOfNpm } from './tool-of-npm.ts';

export const TOOLS_OF_NPM: readonly ToolOfNpm[] = [
  openapiDiff,
  optic,
  apiSmartDiff,
  openapiSchemaDiff,
  jsonSchemaDiff,
];
