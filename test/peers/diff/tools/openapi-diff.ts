/** Atlassian's openapi-diff. It knows OpenAPI 3.0 and finds what changed in schemas by json-schema-diff. */
import type { ToolOfNpm } from './tool-of-npm.ts';

export const openapiDiff: ToolOfNpm = {
  name: 'openapi-diff',
  packages: ['openapi-diff@0.24.1'],
  given: (document) => ({ ...document, openapi: '3.0.3' }),
  load(require) {
    takeAnyKeyword(require('swagger-parser'));
    rememberPairs(require('json-schema-diff'));
    const { diffSpecs } = require('openapi-diff') as OpenApiDiff;
    return async (before, after) => {
      const outcome = await diffSpecs({ sourceSpec: specOf(before), destinationSpec: specOf(after) });
      const { breakingDifferences = [], nonBreakingDifferences, unclassifiedDifferences } = outcome;
      return [...breakingDifferences, ...nonBreakingDifferences, ...unclassifiedDifferences].map(
        ({ type, code, sourceSpecEntityDetails: [source], destinationSpecEntityDetails: [destination] }) =>
          `${type} ${code} ${(source ?? destination)?.location}`,
      );
    };
  },
};

/** Or it would read none of the documents: it looks first whether they are OpenAPI 3.0 to the letter. */
function takeAnyKeyword(parser: Parser): void {
  const { validate } = parser;
  parser.validate = (document, options) =>
    validate.call(parser, document, { ...options, validate: { schema: false, spec: false } });
}

/** It compares every body of a document, also those that are the same, and that takes seconds. */
function rememberPairs(schemas: JsonSchemaDiff): void {
  const { diffSchemas } = schemas;
  const known = new Map<string, Promise<unknown>>();
  schemas.diffSchemas = (pair) => {
    const key = JSON.stringify(pair);
    const outcome = known.get(key) ?? diffSchemas(pair);
    known.set(key, outcome);
    return outcome;
  };
}

function specOf(document: unknown) {
  return { content: JSON.stringify(document), location: 'document.json', format: 'openapi3' };
}

interface Parser {
  validate(document: unknown, options: object): Promise<unknown>;
}

interface JsonSchemaDiff {
  diffSchemas(pair: object): Promise<unknown>;
}

interface OpenApiDiff {
  diffSpecs(specs: { sourceSpec: object; destinationSpec: object }): Promise<{
    breakingDifferences?: Difference[];
    nonBreakingDifferences: Difference[];
    unclassifiedDifferences: Difference[];
  }>;
}

interface Difference {
  type: string;
  code: string;
  sourceSpecEntityDetails: { location: string }[];
  destinationSpecEntityDetails: { location: string }[];
}
