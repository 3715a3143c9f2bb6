/** openapi-schema-diff, of the people of Fastify. */
import { withReferencesFollowed } from '../references-followed.ts';
import type { ToolOfNpm } from './tool-of-npm.ts';

export const openapiSchemaDiff: ToolOfNpm = {
  name: 'openapi-schema-diff',
  packages: ['openapi-schema-diff@0.0.1'],
  // By itself it follows them in schemas only.
  given: withReferencesFollowed,
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
