import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { folderOnDisk } from '../../../spec/versions/folder-on-disk.ts';
import { readVersions } from '../../../spec/versions/read-versions.ts';
import { findRoundTripLosses } from './round-trip.ts';

it.each([
  ['placement', 40],
  ['scheduler', 13],
])('export and import keep the versions of %s, all %d', (service, count) => {
  const folder = fileURLToPath(new URL(`../../../spec/${service}`, import.meta.url));
  const versions = readVersions(folderOnDisk(folder));
  expect(versions).toHaveLength(count);
  expect(findRoundTripLosses(versions)).toEqual([]);
});
