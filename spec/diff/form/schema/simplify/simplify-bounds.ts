/** One bound at each end: of `minimum` and `exclusiveMinimum` the stricter, and whole numbers for integers. */

import type { Json } from '../../../../openapi/document.ts';

export function simplifyBounds(values: Map<string, Json>): void {
  const types = (values.get('type') ?? []) as string[];
  const isInteger = types.filter((each) => each !== 'null').join() === 'integer';
  simplifyEnd(values, ['minimum', 'exclusiveMinimum'], { sign: 1, isInteger });
  simplifyEnd(values, ['maximum', 'exclusiveMaximum'], { sign: -1, isInteger });
}

/** @param sign -1 for the upper end, which is the lower one of the negative numbers */
function simplifyEnd(
  values: Map<string, Json>,
  [inclusive, exclusive]: readonly [string, string],
  { sign, isInteger }: { sign: 1 | -1; isInteger: boolean },
): void {
  const [least, above] = [values.get(inclusive), values.get(exclusive)];
  if (isInteger && isSafe(least) && isSafe(above)) {
    const bounds = [
      ...(typeof least === 'number' ? [Math.ceil(sign * least)] : []),
      ...(typeof above === 'number' ? [Math.floor(sign * above) + 1] : []),
    ];
    if (bounds.length === 0) return;
    values.delete(exclusive);
    // Adding 0 makes 0 of -0.
    values.set(inclusive, sign * Math.max(...bounds) + 0);
  } else if (typeof least === 'number' && typeof above === 'number')
    values.delete(sign * above >= sign * least ? inclusive : exclusive);
}

/** Whether the next integer can be told from it; true where there is no bound. */
function isSafe(bound: Json | undefined): boolean {
  return bound === undefined || (typeof bound === 'number' && Math.abs(bound) < Number.MAX_SAFE_INTEGER);
}
