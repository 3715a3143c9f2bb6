/** The second phase of a comparison: random calls, from empty targets again after every so many calls. */
import { type CompareContext, needsToStop, reportProgress } from './compare-context.ts';
import type { CallResult } from './send/call-recorder.ts';
import { type HistoryEntry, historyEntryOf } from './send/history.ts';
import { removeCreatedBy, resetTargets } from './send/reset-targets.ts';

const DEFAULT_RESET_EVERY = 2000;

/** The targets have to be empty. @throws CannotJudge when one does not answer */
export async function compareRandomCalls(context: CompareContext): Promise<void> {
  const { options, source, state, ranges, resetOptions } = context;
  const { resetEvery = DEFAULT_RESET_EVERY } = options;
  let history: HistoryEntry[] = [];
  while (state.calls < options.calls && !needsToStop(context)) {
    state.calls += 1;
    const call = source.next(state.calls);
    if (!ranges.covers(call.request)) {
      state.uncomparedCalls += 1;
      continue;
    }
    const result = await compareCall(context, call, history);
    history.push(historyEntryOf(call, result));
    reportProgress(context, progressOf(context, 'calls'));
    if (result.outcome === 'diverged' || history.length >= resetEvery) {
      await resetTargets(resetOptions);
      options.onCall?.(null);
      history = [];
    }
  }
}

async function compareCall(
  context: CompareContext,
  call: HistoryEntry['call'],
  history: readonly HistoryEntry[],
): Promise<CallResult> {
  const { options, source, recorder, resetOptions, state, shrinker } = context;
  const result = await recorder.compare(call, state.calls);
  source.observe(call, result.answer);
  options.onCall?.(result.compared);
  if (result.newDifferences.length > 0 && shrinker.hasTimeLeft) {
    reportProgress(context, progressOf(context, 'shrinking'));
    await shrinker.shrink(call, result, history, (requests) =>
      requests === undefined ? resetTargets(resetOptions) : removeCreatedBy(resetOptions, requests),
    );
  }
  return result;
}

function progressOf<Phase extends string>({ state, options }: CompareContext, phase: Phase) {
  return { phase, done: state.calls, total: options.calls, calls: state.calls };
}
