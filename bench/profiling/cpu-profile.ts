/** A profile in V8's format, as `.cpuprofile` files and the inspector's Profiler domain have it. */

export interface CpuProfile {
  nodes: readonly ProfileNode[];
  /** Microseconds. */
  startTime: number;
  endTime: number;
  /** The id of the node that ran, at each sample. */
  samples?: readonly number[];
  /** Microseconds from the sample before; the first one from `startTime`. */
  timeDeltas?: readonly number[];
}

/** A function where it was called: its callers are its ancestors. */
export interface ProfileNode {
  id: number;
  callFrame: CallFrame;
  children?: readonly number[];
}

export interface CallFrame {
  /** Empty for an anonymous function; `(idle)`, `(program)` and `(garbage collector)` are no functions. */
  functionName: string;
  /** `0` for what is not JavaScript. */
  scriptId: string;
  /** A `file:` URL, a name such as `node:net`, or empty for what is not in a file. */
  url: string;
  /** From 0; -1 where there is none. */
  lineNumber: number;
  columnNumber: number;
}
