/** Highlights the search words with the CSS Custom Highlight API, where the browser has it: the elements stay unchanged. */

const NAME = 'found';

/** @type {(root: HTMLElement, search: string) => void} */
export function highlight(root, search) {
  if (!CSS.highlights) return;
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) CSS.highlights.delete(NAME);
  else CSS.highlights.set(NAME, createHighlight(findRanges(root, words)));
}

/**
 * Adds ranges one by one: a constructor call with thousands of arguments fails.
 * @type {(ranges: readonly Range[]) => Highlight}
 */
function createHighlight(ranges) {
  const found = new Highlight();
  for (const range of ranges) found.add(range);
  return found;
}

/** @type {(root: HTMLElement, words: readonly string[]) => Range[]} */
function findRanges(root, words) {
  /** @type {Range[]} */
  const ranges = [];
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = (node.textContent ?? '').toLowerCase();
    for (const word of words) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
        ranges.push(createDomRange(node, at, at + word.length));
      }
    }
  }
  return ranges;
}

/** @type {(node: Node, start: number, end: number) => Range} */
function createDomRange(node, start, end) {
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range;
}
