/** Everything that an API says about a cloud, and what changed between two such snapshots. */

/** Answers by path: status, headers and body in one text. */
export type Snapshot = ReadonlyMap<string, string>;

/** The first five paths whose answers changed, each with the text around the change, and how many changed in all. */
export function changesBetween(before: Snapshot, after: Snapshot): string[] {
  const paths = [...new Set([...before.keys(), ...after.keys()])];
  const changed = paths.filter((path) => before.get(path) !== after.get(path));
  const few = changed.slice(0, 5).map((path) => describeChange(path, before.get(path), after.get(path)));
  return changed.length > few.length ? [...few, `${changed.length} in all`] : few;
}

function describeChange(path: string, before = 'absent', after = 'absent'): string {
  const from = Math.max(0, [...before].findIndex((letter, index) => letter !== after[index]) - 40);
  return `${path}: before ${before.slice(from, from + 120)}, after ${after.slice(from, from + 120)}`;
}
