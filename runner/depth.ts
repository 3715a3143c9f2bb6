/** How much of a suite a run does. */

/** `full` is every case at every boundary; the others run the part of it that finds most. */
export const DEPTHS = ['quick', 'standard', 'full'] as const;

export type Depth = (typeof DEPTHS)[number];
