/** The seam to the process: all that a command may touch of the outside, so that tests can hold it. */
import type { ReferenceServer } from '../reference/serve.ts';
import type { ThreadOptions } from '../reference/thread/start.ts';

export interface Io {
  out(text: string): void;
  err(text: string): void;
  /** The error stream is a terminal: progress can be drawn over itself. */
  isTerminal: boolean;
  columns: number;
  color: boolean;
  /** Where the program was called: paths below it are shown without it. */
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  /** Serves the reference for a run that names no target. */
  startReference(options: ThreadOptions): Promise<ReferenceServer>;
  /** Calls back on Ctrl-C. Returns what stops it. */
  onInterrupt(callback: () => void): () => void;
}
