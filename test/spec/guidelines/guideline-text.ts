/** A small guideline as a file, for tests. */
import { type LocatedGuideline, readGuideline } from '../../../spec/guidelines/read-guideline.ts';

/** Lines that a test replaces by their beginning, or leaves out with an empty text. */
const LINES = [
  'edition: "2026.11"',
  'status: draft',
  'first-edition: Nothing came before.',
  'scoring:',
  '  cutoff: 10',
  '  criteria:',
  '    stable: { name: Stable, description: Has not changed., weight: 10 }',
  'capabilities:',
  '  things:',
  '    description: Things can be kept.',
  '    services: { placement: 1.0..1.39 }',
  '    status: required',
  '    achieves: [stable]',
  'cases:',
  '  things:',
  '    - placement.traits.standard-are-listed',
  '    - placement.traits.absent-is-not-found',
];

/** @param replaced by the trimmed beginning of a line: the lines in its place */
export function guidelineText(replaced: Readonly<Record<string, string>> = {}): string {
  const used = new Set<string>();
  const lines = LINES.map((line) => {
    const start = Object.keys(replaced).find((one) => line.trim().startsWith(one));
    if (start === undefined) return line;
    used.add(start);
    return replaced[start];
  });
  const unused = Object.keys(replaced).filter((start) => !used.has(start));
  if (unused.length > 0) throw new Error(`no line begins with ${unused.join(', ')}`);
  return `${lines.join('\n')}\n`;
}

export function readText(replaced: Readonly<Record<string, string>> = {}): LocatedGuideline {
  return readGuideline('g.yaml', guidelineText(replaced));
}
