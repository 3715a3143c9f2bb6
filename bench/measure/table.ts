/** Formats measurements as a table, in plain text or in Markdown. */
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

/** A page with one table. @param part that was measured */
export function formatMarkdown(part: string, measurements: readonly Measurement[]): string {
  const rows = measurements.map(cells).map((row) => `| ${row.map(escapePipe).join(' | ')} |\n`);
  const head = '| what | measured | target | |\n|---|---|---|---|\n';
  return `# ${part}\n\nPrinted by \`npm run bench -- ${part}\`.\n\n${head}${rows.join('')}`;
}

function escapePipe(text: string): string {
  return text.replaceAll('|', '\\|');
}

function cells({ what, measured, target, met }: Measurement): string[] {
  return [what, measured, target, met === null ? '' : met ? 'met' : 'NOT MET'];
}
