/** The answer that a case or a probe expects. */
import type { Location } from '../../../spec/openapi/location.ts';
import type { Clause } from '../../finding.ts';

export interface ExpectedAnswer {
  /** `refusal` is any 4xx, where the documents do not say which. */
  status: number | readonly number[] | 'success' | 'refusal' | 'any';
  /** The code of the error; compared from the microversion on at which errors have codes. */
  code?: string;
  /** Set when the call tests one part of its request, which a finding then names. */
  about?: RequestPart;
}

/** A part of a request that the service must refuse, accept or ignore. */
export interface RequestPart {
  /** The id of the rule. */
  rule: string;
  /** The case's clause when absent. */
  clause?: Clause;
  location: Location;
  /** Finishes "expected 400 to …". */
  words: string;
}
