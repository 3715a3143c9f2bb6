/** Lets the samples of a suite use its own kind of cloud. */
import type { Cloud } from '../runner/case/cloud.ts';
import type { MakeSample, Sample } from '../runner/case/generated/sample.ts';
import type { Microversion } from '../spec/contract/microversion.ts';

export type MakeSampleFor<SuiteCloud extends Cloud> = (
  cloud: SuiteCloud,
  at: Microversion,
) => Promise<Sample>;

/** The suite creates a SuiteCloud for every case (`newCloud`), so the narrower parameter is safe. */
export function samplesFor<SuiteCloud extends Cloud>(
  makers: Readonly<Record<string, MakeSampleFor<SuiteCloud>>>,
): Readonly<Record<string, MakeSample>> {
  return makers as Readonly<Record<string, unknown>> as Readonly<Record<string, MakeSample>>;
}
