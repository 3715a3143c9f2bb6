/** Gives samples the view of the cloud that the scheduler's cases have. */
import type { MakeSample, Sample } from '../../../runner/probes/sample.ts';
import type { Microversion } from '../../../spec/contract/microversion.ts';
import type { SchedulerCloud } from '../scheduler-cloud.ts';

export type MakeSchedulerSample = (cloud: SchedulerCloud, at: Microversion) => Promise<Sample>;

/** The suite makes a SchedulerCloud for every case, so the narrower parameter is sound. */
export function samples(
  makers: Readonly<Record<string, MakeSchedulerSample>>,
): Readonly<Record<string, MakeSample>> {
  return makers as Readonly<Record<string, unknown>> as Readonly<Record<string, MakeSample>>;
}
