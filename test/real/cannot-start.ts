/** The real service cannot be had on this machine: says nothing about the project or about Placement. Exit code 3. */
export class CannotStart extends Error {
  override name = 'CannotStart';
}
