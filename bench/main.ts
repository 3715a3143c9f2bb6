/**
 * Measures the speed of the project's own parts in one run, `npm run bench`. What two figures are compared in is
 * always a ratio of the same run: machines differ, ratios less so. It exits 1 only when something could not be measured.
 */
import { answering } from './answering.ts';
import { judging } from './judging.ts';
import { loading } from './loading.ts';
import type { Measurement } from './measurement.ts';
import { starting } from './starting.ts';
import { table } from './table.ts';

const measurements: Measurement[] = [];
for (const measure of [answering, judging, loading, starting]) {
  try {
    measurements.push(...(await measure()));
  } catch (error) {
    console.error(`${measure.name} could not be measured: ${(error as Error).message}`);
    process.exitCode = 1;
  }
}
if (measurements.length > 0) console.log(table(measurements));
