/** All that an API can say about a cloud, and what changed of it. */

/** Answers by path: status, headers and body in one text. */
export type Everything = ReadonlyMap<string, string>;

/** Paths whose answers are not the same, each with where they begin to differ; a few, and how many there are. */
export function changesOf(before: Everything, after: Everything): string[] {
  const paths = [...new Set([...before.keys(), ...after.keys()])];
  const changed = paths.filter((path) => before.get(path) !== after.get(path));
  const few = changed.slice(0, 5).map((path) => {
    const [was, is] = [before.get(path) ?? 'not there', after.get(path) ?? 'not there'];
    const from = Math.max(0, [...was].findIndex((letter, place) => letter !== is[place]) - 40);
    return `${path}: was ${was.slice(from, from + 120)}, is ${is.slice(from, from + 120)}`;
  });
  return changed.length > few.length ? [...few, `${changed.length} in all`] : few;
}
