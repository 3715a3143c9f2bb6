/** What the gate says of one folder of documents. */
import type { Gated } from '../../spec/gate/gate.ts';

export interface GatedFolder extends Gated {
  /** As a person would write it. */
  folder: string;
}

/** `1.23`, or `1.23 to 1.39`. */
export function rangeOf(versions: readonly string[]): string {
  const [first, last] = [versions[0], versions.at(-1)];
  return first === last ? `${first}` : `${first} to ${last}`;
}
