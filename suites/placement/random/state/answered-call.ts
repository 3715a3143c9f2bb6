/** An answered call in the form from which the state model is updated. */
import type { TargetAnswer } from '../../../../runner/case/generated/call-source.ts';

export interface AnsweredCall extends TargetAnswer {
  method: string;
  /** The segments of the path, decoded. */
  segments: readonly string[];
  /** The request's body; undefined where it is not JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: read only where the service accepted it, so it has the drafted form
  body: any;
  // biome-ignore lint/suspicious/noExplicitAny: its shape depends on the operation and the microversion
  json: any;
}
