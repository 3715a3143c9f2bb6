/** openapi-schema-diff, from the Fastify project. */
import { resolveReferences } from '../resolve-references.ts';
import type { ToolOfNpm } from './tool-of-npm.ts';

export const openapiSchemaDiff: ToolOfNpm = {
  name: 'openapi-schema-diff',
  packages: ['openapi-schema-diff@0.0.1'],
  // The tool itself resolves references in schemas only.
  selectInput: resolveReferences,
  load(require) {
    const compare = require('openapi-schema-diff') as Comparison;
    return async (before, after) => {
      const { addedRoutes, deletedRoutes, changedRoutes } = compare(before, after);
      return [
        ...addedRoutes.map(({ method, path }) => `added ${method} ${path}`),
        ...deletedRoutes.map(({ method, path }) => `deleted ${method} ${path}`),
        ...changedRoutes.flatMap(({ changes }) => changes.map(({ comment }) => comment)),
      ];
    };
  },
};

type Comparison = (
  before: unknown,
  after: unknown,
) => {
  addedRoutes: Route[];
  deletedRoutes: Route[];
  changedRoutes: (Route & { changes: { comment: string }[] })[];
};

interface Route {
  method: string;
  path: string;
}
