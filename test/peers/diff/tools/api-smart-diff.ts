/** api-smart-diff. Its changes of type `annotation` are left out: by its documentation they concern descriptions. */
import type { ToolOfNpm } from './tool-of-npm.ts';

export const apiSmartDiff: ToolOfNpm = {
  name: 'api-smart-diff',
  packages: ['api-smart-diff@1.0.6'],
  load(require) {
    const { apiCompare } = require('api-smart-diff') as ApiSmartDiff;
    return async (before, after) =>
      apiCompare(before, after)
        .diffs.filter(({ type }) => type !== 'annotation')
        .map(({ type, action, path }) => `${type} ${action} ${path.join('/')}`);
  },
};

interface ApiSmartDiff {
  apiCompare(
    before: unknown,
    after: unknown,
  ): { diffs: { type: string; action: string; path: (string | number)[] }[] };
}
