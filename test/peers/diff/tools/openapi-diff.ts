/** Atlassian's openapi-diff. It reads OpenAPI 3.0 and compares schemas with json-schema-diff. */
import type { ToolOfNpm } from './tool-of-npm.ts';

export const openapiDiff: ToolOfNpm = {
  name: 'openapi-diff',
  packages: ['openapi-diff@0.24.1'],
  selectInput: (document) => ({ ...document, openapi: '3.0.3' }),
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

/** Switches off its strict validation of OpenAPI 3.0, which rejects all our documents. */
function takeAnyKeyword(parser: Parser): void {
  const { validate } = parser;
  parser.validate = (document, options) =>
    validate.call(parser, document, { ...options, validate: { schema: false, spec: false } });
}

/** Caches results: it also compares bodies that are equal, which takes seconds. */
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
