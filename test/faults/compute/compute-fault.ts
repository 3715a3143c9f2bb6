/** A named fault of compute: a small rewriting of what a real Nova is asked and answers. */
import type { Clause } from '../../../runner/finding.ts';
import type { Microversion } from '../../../spec/contract/microversion.ts';
import type { Fault } from '../fault.ts';

export interface ComputeFault extends Fault {
  /** What the cloud does wrong, as a sentence without its subject: "answers with an undeclared header". */
  does: string;
  /** The part of the rule that it breaks. */
  clause: Clause;
  /** The one microversion that shows it: a run at each would take hours. */
  at: Microversion;
}
