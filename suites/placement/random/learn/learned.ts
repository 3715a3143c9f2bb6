/** What an answered call tells the world that the calls are made from. */
import type { TargetAnswer } from '../../../../runner/case/call-source.ts';

/** One answered call, taken apart. */
export interface Learned extends TargetAnswer {
  method: string;
  /** The path's segments, decoded. */
  segments: readonly string[];
  /** The request's body as it was sent; undefined when it is not JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: only what was taken is read, and that has the form that was drafted
  body: any;
  // biome-ignore lint/suspicious/noExplicitAny: its shape depends on the operation and the microversion
  json: any;
}
