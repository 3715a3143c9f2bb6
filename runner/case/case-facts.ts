/** What a case says of itself, without what it does. */
import type { Microversion } from '../../spec/contract/microversion.ts';
import type { Clause } from '../finding.ts';

export interface CaseFacts {
  /** `service.resource.words`, for ever: guidelines and certificates name it. */
  id: string;
  /** The fact in a sentence: what is so on a cloud that conforms. */
  title: string;
  /** First microversion at which the fact holds. */
  since: Microversion;
  /** Last one; the newest when absent. */
  until?: Microversion;
  /** What a guideline can ask for. */
  capability: string;
  /** The clause of the rule that a departure breaks. */
  clause: Clause;
}
