/** Generates Placement's random calls: chooses operation, microversion and mutation, and drafts the call. */
import type { CallSource, CallSourceOptions } from '../../../runner/case/generated/call-source.ts';
import { Choices } from '../../../runner/case/generated/choices.ts';
import type { Microversion } from '../../../spec/contract/microversion.ts';
import { buildCall } from './build-call.ts';
import type { CallDraft } from './call-draft.ts';
import { weighKinds, weighMutations } from './call-kinds.ts';
import { sampleOf } from './candidate-sample.ts';
import { EMPTY_LISTS, listRemovablePaths } from './created-resources.ts';
import { DraftContext } from './draft-context.ts';
import { findAcceptedGenerations } from './generations.ts';
import { createNames } from './names.ts';
import { type CallOptions, DEFAULT_CALL_OPTIONS } from './options.ts';
import { findPersistentPaths } from './state/persistent-consumers.ts';
import { StateModel } from './state/state-model.ts';
import { updateState } from './state/update-state.ts';

/** @param options which calls to generate that OpenStack's Placement does not answer reliably */
export function createPlacementCalls(
  { service, microversions, token, seed }: CallSourceOptions,
  options: CallOptions = DEFAULT_CALL_OPTIONS,
): CallSource {
  const names = createNames(seed);
  const state = new StateModel(names);
  return {
    next(number) {
      const { context, draft } = draftCall(state, new Choices(seed, 'call', number), microversions, options);
      return buildCall(context, draft, { service, token });
    },
    observe(call, answer) {
      try {
        updateState(state, call, answer);
      } catch (error) {
        // A malformed answer is reported as a difference, and does not change the state.
        if (!(error instanceof TypeError)) throw error;
      }
    },
    annotate(call) {
      const sample = sampleOf(call.request, call.microversion);
      return { ...call, dependentValues: findAcceptedGenerations(call.request), ...(sample && { sample }) };
    },
    findPersistentPaths,
    reset: () => state.clear(),
    removablePaths: listRemovablePaths(names),
    emptyLists: EMPTY_LISTS,
  };
}

/** The share of calls at the newest microversion; the others are at any microversion. */
const NEWEST_SHARE = 0.2;
/** The share of calls without a mutation. */
const VALID_SHARE = 0.55;

function draftCall(
  state: StateModel,
  choose: Choices,
  microversions: readonly Microversion[],
  options: CallOptions,
): { context: DraftContext; draft: CallDraft } {
  for (;;) {
    const newest = microversions.at(-1) as Microversion;
    const microversion = choose.chance(NEWEST_SHARE) ? newest : choose.pick(microversions);
    const kind = choose.weighted(weighKinds(microversion, state));
    const mutation = choose.chance(VALID_SHARE) ? null : choose.weighted(weighMutations(kind));
    const context = new DraftContext(state, choose, microversions, { microversion, mutation, options });
    const draft = kind.draft(context);
    if (draft !== undefined) return { context, draft };
  }
}
