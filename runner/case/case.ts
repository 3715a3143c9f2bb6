/** A case: a written scenario. It states what is particular to it; the general rules judge each of its exchanges. */
import type { Microversion } from '../../spec/contract/microversion.ts';
import type { CaseFacts } from './case-facts.ts';
import type { Cloud } from './cloud.ts';

export interface Case extends CaseFacts {
  /** Where it runs with `--microversions boundaries`, if not at those of what it calls; `all` where it costs little. */
  boundaries?: readonly Microversion[] | 'all';
  run(cloud: Cloud): Promise<void>;
}
