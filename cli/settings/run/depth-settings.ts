/** Reads how much of the suite `interop run` does. */
import { DEPTHS, type Depth } from '../../../runner/depth.ts';
import type { Baseline } from '../../../runner/report/saved/baseline.ts';
import { UsageError } from '../../usage-error.ts';
import { readName } from '../arguments.ts';

export interface DepthFlags {
  depth?: string | undefined;
  microversions?: string | undefined;
  only?: string | undefined;
  guideline?: string | undefined;
  'read-only': boolean;
}

/**
 * Without `--depth`: that of the baseline, so that a run repeats what the earlier one did; full where the user selects
 * cases or microversions, excludes writes, or names a guideline; else standard.
 * @throws UsageError for an unknown depth, and for all microversions at less than full depth
 */
export function readDepth(flags: DepthFlags, baseline: Baseline | undefined): Depth {
  const { depth, microversions, only, guideline } = flags;
  if (depth === undefined) {
    const selected = microversions ?? only ?? guideline;
    if (selected !== undefined || flags['read-only']) return 'full';
    return baseline?.report.depth ?? 'standard';
  }
  const chosen = readName('depth', depth, DEPTHS) as Depth;
  if (chosen !== 'full' && microversions === 'all')
    throw new UsageError(
      `--microversions all runs every case at every microversion, and --depth ${chosen} runs a part of them. Give one of the two.`,
    );
  return chosen;
}
