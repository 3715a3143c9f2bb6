/** The description of a case. */
import type { Microversion } from '../../spec/contract/microversion.ts';
import type { Clause } from '../finding.ts';

export interface CaseFacts {
  /** `service.resource.words`. Never changes: guidelines and certificates contain it. */
  id: string;
  /** The fact in a sentence, as it is on a conforming cloud. */
  title: string;
  /** First microversion at which the fact holds. */
  since: Microversion;
  /** Last one; the newest when absent. */
  until?: Microversion;
  /** The capability that the case shows, which a guideline can require. */
  capability: string;
  /** The clause of the rule that a violation breaks. */
  clause: Clause;
}
