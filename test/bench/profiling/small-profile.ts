/** A profile made by hand: six samples of a server that answers, parses and waits. */
import type { CallFrame, CpuProfile } from '../../../bench/profiling/cpu-profile.ts';

/** Of the checkout that the profile is of. */
export const SMALL_ROOT = 'file:///checkout/';

/** `run` has two nodes below the same caller, as V8 writes a function that it compiled again. */
export const SMALL_PROFILE: CpuProfile = {
  startTime: 1000,
  endTime: 2000,
  nodes: [
    { id: 1, callFrame: frameOf('(root)'), children: [2, 3, 7] },
    { id: 2, callFrame: frameOf('(idle)') },
    { id: 3, callFrame: frameOf('answer', 'file:///checkout/reference/http/answer.ts', 9), children: [4, 5] },
    {
      id: 4,
      callFrame: frameOf('run', 'file:///checkout/reference/placement/claims/run.ts', 41),
      children: [6],
    },
    { id: 5, callFrame: frameOf('run', 'file:///checkout/reference/placement/claims/run.ts', 41) },
    { id: 6, callFrame: frameOf('a<b', 'file:///checkout/node_modules/undici/lib/a.js', 0) },
    { id: 7, callFrame: frameOf('(garbage collector)') },
  ],
  samples: [2, 3, 4, 5, 6, 7],
  // The samples stand for 100 (idle), 200, 150, 50, 300 and 150 µs.
  timeDeltas: [50, 100, 200, 150, 50, 300],
};

export function frameOf(functionName: string, url = '', lineNumber = -1): CallFrame {
  return { functionName, scriptId: url === '' ? '0' : '7', url, lineNumber, columnNumber: 0 };
}
