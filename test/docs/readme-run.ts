/** What the README shows of `interop run placement`. */
import { readPart } from './page-calls.ts';

/** How many calls the cases of the model make depends on the seed. */
export function readmeRun(): { cases: number; calls: number; seed: string } {
  const [, cases = '', calls = '', seed = ''] =
    /depth standard: ([\d,]+) cases, ([\d,]+) calls, no violation, in .* \(seed (\w+)\)/.exec(
      readPart('README.md'),
    ) ?? [];
  return { cases: numberOf(cases), calls: numberOf(calls), seed };
}

function numberOf(text: string): number {
  return Number(text.replaceAll(',', ''));
}
