import { expect, test } from 'vitest';
import type { Microversion } from '../../../../spec/contract/microversion.ts';
import { findVersionRanges, versionRangesText } from '../../../../spec/dialect/import/version-ranges.ts';

const ALL: readonly Microversion[] = ['2.0', '2.1', '2.9', '2.10', '2.104'];

test.each<[string, (Microversion | undefined)[], string]>([
  ['neighbours', ['2.1', '2.9', '2.10'], '2.1 to 2.10'],
  ['the ends', ['2.104', '2.0'], '2.0, 2.104'],
  ['a part at each end', ['2.0', '2.1', '2.104'], '2.0 to 2.1, 2.104'],
  ['none', [undefined], ''],
])('ranges of versions: %s', (_title, versions, text) => {
  expect(versionRangesText(findVersionRanges(new Set(versions), ALL))).toBe(text);
});
