/** Gives samples the view of the cloud that Placement's cases have. */
import type { MakeSample, Sample } from '../../../runner/probes/sample.ts';
import type { Microversion } from '../../../spec/contract/microversion.ts';
import type { PlacementCloud } from '../placement-cloud.ts';

export type MakePlacementSample = (cloud: PlacementCloud, at: Microversion) => Promise<Sample>;

/** The suite makes a PlacementCloud for every case, so the narrower parameter is sound. */
export function samples(
  makers: Readonly<Record<string, MakePlacementSample>>,
): Readonly<Record<string, MakeSample>> {
  return makers as Readonly<Record<string, unknown>> as Readonly<Record<string, MakeSample>>;
}
