/** The file and the line of a place. */
export function filePlace(place: string): { file: string; line: number } {
  const [, file, line] = /^(.*):(\d+)$/.exec(place) ?? [];
  return { file: file ?? place, line: Number(line ?? 1) };
}
