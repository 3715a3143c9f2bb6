/** Tells which lines of two texts are not in the other one, so that the eye finds what differs. */

/** So many pairs of lines take a few milliseconds; in longer texts every line counts as its own. */
const MOST_PAIRS = 250_000;

/**
 * @typedef {{ text: string, isOwn: boolean }} Line
 * @type {(before: string, after: string) => { before: Line[], after: Line[] }}
 */
export function markLines(before, after) {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const kept =
    old.length * now.length > MOST_PAIRS ? { old: new Set(), now: new Set() } : commonLines(old, now);
  return {
    before: old.map((text, index) => ({ text, isOwn: !kept.old.has(index) })),
    after: now.map((text, index) => ({ text, isOwn: !kept.now.has(index) })),
  };
}

/**
 * The longest lines that both have in the same order.
 * @type {(old: readonly string[], now: readonly string[]) => { old: Set<number>, now: Set<number> }}
 */
function commonLines(old, now) {
  const lengths = lengthsOf(old, now);
  const kept = { old: new Set(), now: new Set() };
  for (let i = 0, j = 0; i < old.length && j < now.length; ) {
    if (isSameLine(old[i], now[j])) {
      kept.old.add(i++);
      kept.now.add(j++);
    } else if (at(lengths, i + 1, j) >= at(lengths, i, j + 1)) i++;
    else j++;
  }
  return kept;
}

/**
 * At `[i][j]`: how many lines the rests from `i` and from `j` have in common.
 * @type {(old: readonly string[], now: readonly string[]) => number[][]}
 */
function lengthsOf(old, now) {
  /** @type {number[][]} */
  const lengths = [];
  for (let i = old.length - 1; i >= 0; i--) {
    /** @type {number[]} */
    const row = [];
    lengths[i] = row;
    for (let j = now.length - 1; j >= 0; j--) {
      row[j] = isSameLine(old[i], now[j])
        ? at(lengths, i + 1, j + 1) + 1
        : Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1));
    }
  }
  return lengths;
}

/** @type {(lengths: number[][], i: number, j: number) => number} */
function at(lengths, i, j) {
  return lengths[i]?.[j] ?? 0;
}

/**
 * A comma more, because a line follows, is no difference.
 * @type {(one: string | undefined, other: string | undefined) => boolean}
 */
function isSameLine(one, other) {
  return one?.replace(/,$/, '') === other?.replace(/,$/, '');
}
