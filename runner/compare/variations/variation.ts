/** A call that is changed in one way. Each target makes the change to the call with its own values. */
import type { CallRequest } from '../../case/call-request.ts';
import type { ScenarioCall } from '../../case/generated/scenario.ts';
import { fillPath } from '../../case/paths.ts';
import type { Clause } from '../../finding.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Variation {
  /** What kind of change it is: differences of one kind with the same answers are reported together. */
  family: string;
  /** The change in words, different for each variation of a call. */
  words: string;
  /** The clause that is broken where only one target takes the call. */
  clause: Clause;
  change(call: ScenarioCall): CallRequest;
  /** A call that could empty a list: it is only sent where the list has nothing that is not of the run. */
  needsOwnList?: boolean;
}

/** What variations are made from. */
export interface VariationSource {
  /** The call of the first target. */
  call: ScenarioCall;
  vocabulary: Vocabulary;
  /** True for a name under which the run has sent a value, which `ownValue` stands for. */
  hasOwn(name: string): boolean;
}

export type ListVariations = (source: VariationSource) => Variation[];

/** The request of a call without a change. */
export function requestOf({ method, path, params, query, headers, body }: ScenarioCall): CallRequest {
  return {
    method,
    path: fillPath(path, params, Object.keys(query).length > 0 ? query : undefined),
    ...(body !== undefined && { body: typeof body === 'string' ? JSON.stringify(body) : body }),
    ...(Object.keys(headers).length > 0 && { headers }),
  };
}
