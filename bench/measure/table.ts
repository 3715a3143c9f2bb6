/** Formats measurements as a plain-text table. */
import type { Measurement } from './measurement.ts';

export function formatTable(measurements: readonly Measurement[]): string {
  const rows = [['what', 'measured', 'target', ''], ...measurements.map(cells)];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => (row[column] as string).length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function cells({ what, measured, target, met }: Measurement): string[] {
  return [what, measured, target, met === null ? '' : met ? 'met' : 'NOT MET'];
}
