/** What a move to another version means for a kind of call. */
import type { Microversion } from '../../../spec/contract/microversion.ts';
import type { JsonSchema } from '../../../spec/openapi/document.ts';
import type { Location } from '../../../spec/openapi/location.ts';
import type { CallPlace } from '../calls/made-call.ts';

/**
 * `breaks`: the call is refused, or what was in its answer is gone or has another form.
 * `review`: the call is still valid, and may mean something else, which its user has to decide.
 * `adds`: the answer has more than before.
 */
export type EffectOutcome = 'breaks' | 'review' | 'adds';

/** The worst first. */
export const OUTCOMES: readonly EffectOutcome[] = ['breaks', 'review', 'adds'];

/** What is different; programs that read reports know these words. */
export type EffectKind =
  | 'operation-removed'
  | 'parameter-required'
  | 'parameter-refused'
  | 'parameter-ignored'
  | 'parameter-value-refused'
  | 'parameter-repetition-refused'
  | 'parameter-repetition-changed'
  | 'body-required'
  | 'body-ignored'
  | 'member-required'
  | 'member-refused'
  | 'value-refused'
  | 'form-refused'
  | 'unseen-value'
  | 'no-longer-refused'
  | 'status-changed'
  | 'answer-without-body'
  | 'answer-member-removed'
  | 'answer-form-changed'
  | 'answer-value-changed'
  | 'answer-changed'
  | 'answer-adds'
  | 'header-removed'
  | 'behaviour-changed';

/** What one call shows of a version, before it is known since when. */
export interface Observed {
  kind: EffectKind;
  outcome: EffectOutcome;
  location: Location;
  /** Of the answer that the effect is about. */
  status?: number;
  /** In words that follow "expected" for a request, and "is now" for an answer. */
  expected: string;
  /** Of what has to be sent, with its description. */
  schema?: JsonSchema;
}

export interface CallEffect extends Observed {
  microversion: Microversion;
  /** What that microversion is about. */
  title: string;
  /** What to write instead, from the service's migration guide. */
  instead?: string;
  /** `file:line` of the change in the documents, where it is known. */
  declaredAt?: string;
  places: readonly CallPlace[];
}

/** Equal for what is the same problem, in the words of each version. */
export function effectKey({ kind, location, status }: Observed): string {
  return JSON.stringify([kind, location.in, location.name, location.pointer, status]);
}
