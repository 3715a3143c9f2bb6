/** Places, `file:line`, for formats that need the file and the line as separate values. */

/** Line 1 where the place has no line. */
export function parsePlace(place: string): { file: string; line: number } {
  const [, file, line] = /^(.*):(\d+)$/.exec(place) ?? [];
  return { file: file ?? place, line: Number(line ?? 1) };
}
