/** api-smart-diff: what it calls an annotation is words for people by its own account, and is left out. */
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
