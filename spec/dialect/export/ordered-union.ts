/**
 * The union of several lists of names, in the order of the last list. A name that the last list lacks follows the name
 * that it follows in its own list.
 */
export function orderedUnion(lists: readonly (readonly string[])[]): string[] {
  const [last = [], ...others] = lists.toReversed();
  const union = [...new Set(last)];
  const known = new Set(union);
  for (const list of others) {
    for (const [index, name] of list.entries()) {
      if (known.has(name)) continue;
      known.add(name);
      const previous = list[index - 1];
      union.splice(previous === undefined ? 0 : union.indexOf(previous) + 1, 0, name);
    }
  }
  return union;
}
