/** One line of the table: what was measured, the result and the target. */
export interface Measurement {
  what: string;
  measured: string;
  target: string;
  /** Whether the target is met; null for a figure without one. */
  met: boolean | null;
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] as number)) / 2;
}

/** `12,345` for 12345.4. */
export function formatWhole(number: number): string {
  return Math.round(number).toLocaleString('en');
}

export function formatPercent(ratio: number): string {
  return `${Math.round(ratio * 100)} %`;
}
