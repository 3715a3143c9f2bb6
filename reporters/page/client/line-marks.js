/** Finds the lines that only one of two texts has, so that the page can mark them. */

/** This many pairs of lines take a few milliseconds; in longer texts every line is marked. */
const MAX_PAIRS = 250_000;

/**
 * @typedef {{ text: string, isOwn: boolean }} Line
 * @type {(before: string, after: string) => { before: Line[], after: Line[] }}
 */
export function markLines(before, after) {
  const [linesBefore, linesAfter] = [before.split('\n'), after.split('\n')];
  const isTooLong = linesBefore.length * linesAfter.length > MAX_PAIRS;
  const common = isTooLong
    ? { before: new Set(), after: new Set() }
    : findCommonLines(linesBefore, linesAfter);
  return {
    before: linesBefore.map((text, index) => ({ text, isOwn: !common.before.has(index) })),
    after: linesAfter.map((text, index) => ({ text, isOwn: !common.after.has(index) })),
  };
}

/**
 * The indexes of the longest common subsequence of lines.
 * @type {(before: readonly string[], after: readonly string[]) => { before: Set<number>, after: Set<number> }}
 */
function findCommonLines(before, after) {
  const lengths = computeLengths(before, after);
  const common = { before: new Set(), after: new Set() };
  for (let i = 0, j = 0; i < before.length && j < after.length; ) {
    if (isSameLine(before[i], after[j])) {
      common.before.add(i++);
      common.after.add(j++);
    } else if (lengthAt(lengths, i + 1, j) >= lengthAt(lengths, i, j + 1)) i++;
    else j++;
  }
  return common;
}

/**
 * At `[i][j]`, the number of lines that the texts have in common from line `i` and from line `j` on.
 * @type {(before: readonly string[], after: readonly string[]) => number[][]}
 */
function computeLengths(before, after) {
  /** @type {number[][]} */
  const lengths = [];
  for (let i = before.length - 1; i >= 0; i--) {
    /** @type {number[]} */
    const row = [];
    lengths[i] = row;
    for (let j = after.length - 1; j >= 0; j--) {
      row[j] = isSameLine(before[i], after[j])
        ? lengthAt(lengths, i + 1, j + 1) + 1
        : Math.max(lengthAt(lengths, i + 1, j), lengthAt(lengths, i, j + 1));
    }
  }
  return lengths;
}

/** @type {(lengths: number[][], i: number, j: number) => number} */
function lengthAt(lengths, i, j) {
  return lengths[i]?.[j] ?? 0;
}

/**
 * A trailing comma, which a line has only because another follows, makes no difference.
 * @type {(before: string | undefined, after: string | undefined) => boolean}
 */
function isSameLine(before, after) {
  return before?.replace(/,$/, '') === after?.replace(/,$/, '');
}
