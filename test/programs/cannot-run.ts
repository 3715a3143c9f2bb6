/** A program or service is not available on this machine, which says nothing about the project. Exit code 3. */
export class CannotRun extends Error {
  override name = 'CannotRun';
}
