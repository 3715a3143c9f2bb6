import { InputError } from './input-error.ts';

/** A document that cannot be used, with the place and what would be right. The CLI turns it into exit code 2. */
export class SpecError extends InputError {
  override name = 'SpecError';

  /** @param place a file, with a line or a JSON pointer where one is known: `spec/placement/1.4.overlay.yaml:12` */
  constructor(
    readonly place: string,
    readonly problem: string,
    readonly remedy: string,
  ) {
    super(`${place}: ${problem}. ${remedy}`);
  }
}
