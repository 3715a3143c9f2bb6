/** Marks what was searched for, without touching the text: a range of the browser's own, where it has such. */

const NAME = 'found';

/** @type {(root: HTMLElement, search: string) => void} */
export function highlight(root, search) {
  if (!CSS.highlights) return;
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) CSS.highlights.delete(NAME);
  else CSS.highlights.set(NAME, highlightOf(rangesOf(root, words)));
}

/**
 * One by one: thousands are more than a call takes.
 * @type {(ranges: readonly Range[]) => Highlight}
 */
function highlightOf(ranges) {
  const found = new Highlight();
  for (const range of ranges) found.add(range);
  return found;
}

/** @type {(root: HTMLElement, words: readonly string[]) => Range[]} */
function rangesOf(root, words) {
  /** @type {Range[]} */
  const ranges = [];
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = (node.textContent ?? '').toLowerCase();
    for (const word of words) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
        ranges.push(rangeOf(node, at, at + word.length));
      }
    }
  }
  return ranges;
}

/** @type {(node: Node, start: number, end: number) => Range} */
function rangeOf(node, start, end) {
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range;
}
