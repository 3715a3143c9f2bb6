/** Random calls, one after the other, from an empty start again and again. */
import { empty, emptyAfter } from './send/emptying.ts';
import { type Recorded, recorded } from './send/recording.ts';
import { isOver, say, type Work } from './work.ts';

const EMPTY_EVERY = 2000;

/** The targets have to be empty. @throws CannotJudge when one does not answer */
export async function compareRandomCalls(work: Work): Promise<void> {
  const { options, source, pairing, emptying, state, ranges, shortening } = work;
  const { emptyEvery = EMPTY_EVERY } = options;
  let history: Recorded[] = [];
  let age = 0;
  while (state.calls < options.calls && !isOver(work)) {
    const number = state.calls + 1;
    const call = source.next(number);
    state.calls = number;
    if (!ranges.covers(call.request)) {
      state.notShared += 1;
      continue;
    }
    const asked = await pairing.ask(call, number);
    source.observe(call, asked.answer);
    options.onCall?.(asked.compared);
    if (asked.found.length > 0 && shortening.isOn) {
      say(work, { doing: 'shrinking', done: number, wanted: options.calls, calls: number });
      await shortening.shorten(call, asked, history, (made) =>
        made === undefined ? empty(emptying) : emptyAfter(emptying, made),
      );
    }
    history.push(recorded(call, asked));
    age += 1;
    say(work, { doing: 'calls', done: number, wanted: options.calls, calls: number });
    if (asked.outcome === 'apart' || age >= emptyEvery) {
      await empty(emptying);
      options.onCall?.(null);
      history = [];
      age = 0;
    }
  }
}
