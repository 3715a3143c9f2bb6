/** Places as a person in a folder would write them. */
export function relativeTo(folder: string, place: string): string {
  const start = folder.endsWith('/') ? folder : `${folder}/`;
  return place.startsWith(start) ? place.slice(start.length) : place;
}
