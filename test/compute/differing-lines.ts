/** Lines that one of two texts has and the other has not, for a message. */

/** `- line` for the first text's and `+ line` for the second's; the order of lines does not count. */
export function differingLines(before: string, after: string): string[] {
  const [old, current] = [countLines(before), countLines(after)];
  return [...surplus(old, current, '-'), ...surplus(current, old, '+')];
}

function countLines(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of text.split('\n')) counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
}

function surplus(
  some: ReadonlyMap<string, number>,
  others: ReadonlyMap<string, number>,
  sign: string,
): string[] {
  return [...some]
    .filter(([line, count]) => count > (others.get(line) ?? 0))
    .map(([line]) => `${sign} ${line.trim()}`);
}
