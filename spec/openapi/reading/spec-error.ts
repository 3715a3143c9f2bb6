import { InputError } from './input-error.ts';

/** A document that cannot be used: where, what is wrong, and how to correct it. */
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
