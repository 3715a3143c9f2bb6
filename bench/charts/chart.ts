/** What a picture shows: several lines over two logarithmic axes. */

export interface Chart {
  title: string;
  x: ChartAxis;
  y: ChartAxis;
  lines: readonly ChartLine[];
}

export interface ChartAxis {
  /** What is measured, with its unit. */
  label: string;
}

export interface ChartLine {
  name: string;
  /** Greater than 0, from left to right. */
  points: readonly { x: number; y: number }[];
}
