/** Turns a comparison into the data of the page's script. */
import type { Change } from '../../../spec/diff/change.ts';
import type { VersionComparison } from '../../../spec/diff/comparison.ts';
import { partOf, sideOf } from '../../../spec/openapi/location.ts';
import { describeAnnouncement, nounOfChange } from '../describe.ts';
import { type FoldedChange, foldChanges } from '../fold.ts';
import type { PageData, PageEntry, PagePlace } from './page-data.ts';

/** The page shows steps, so it has a change that a later step reverts, which the comparison of the two ends has not. */
export function createPageData({ before, steps }: VersionComparison): PageData {
  const versions = [steps[0]?.from ?? before, ...steps.map(({ to }) => to)];
  return {
    versions,
    steps: steps.map(({ title, changes }) => ({ title, entries: foldChanges(changes).map(entryOf) })),
  };
}

function entryOf({ change, all }: FoldedChange): PageEntry {
  const { rule, kind, clause, breaks, location, before, after } = change;
  const announced = describeAnnouncement(change);
  return {
    rule,
    noun: nounOfChange(change),
    kind,
    clause,
    breaks,
    side: sideOf(location),
    part: partOf(location),
    pointer: location.pointer ?? '',
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    ...(announced !== '' && { announced }),
    places: all.map(placeOf),
  };
}

function placeOf({ operation, location: { status, mediaType }, place }: Change): PagePlace {
  return {
    operation,
    ...(status !== undefined && { status }),
    ...(mediaType !== undefined && { mediaType }),
    line: place,
  };
}
