import { expect, it } from 'vitest';
import { nextVersion } from '../../../spec/versions/next-version.ts';

it.each([
  ['1.39', '1.40'],
  ['3.9', '3.10'],
  ['v2', 'v3'],
  ['1.2.9', '1.2.10'],
  ['2024-05-01', undefined],
  ['bobcat', undefined],
])('after %s comes %s', (version, next) => {
  expect(nextVersion(version)).toBe(next);
});
