/** A case: a scenario that someone wrote. It states what is particular; the general rules see every exchange. */
import type { CaseFacts } from './case-facts.ts';
import type { Cloud } from './cloud.ts';

export interface Case extends CaseFacts {
  run(cloud: Cloud): Promise<void>;
}
