/** A case: a scenario that someone wrote. It states what is particular; the general rules see every exchange. */
import type { Microversion } from '../../spec/contract/microversion.ts';
import type { CaseFacts } from './case-facts.ts';
import type { Cloud } from './cloud.ts';

export interface Case extends CaseFacts {
  /** Where to run it when boundaries are asked for, if not at those of what it touches; `all` where it costs little. */
  boundaries?: readonly Microversion[] | 'all';
  run(cloud: Cloud): Promise<void>;
}
