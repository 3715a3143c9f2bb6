/** The seam to the process: everything outside that a command may touch, so that tests can replace it. */
import type { ReferenceServer } from '../reference/serve.ts';
import type { ThreadOptions } from '../reference/thread/start.ts';

export interface Io {
  out(text: string): void;
  err(text: string): void;
  /** The error stream is a terminal: progress can be drawn over itself. */
  isTerminal: boolean;
  columns: number;
  color: boolean;
  /** The working directory: paths below it are printed relative to it. */
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  /** The text of standard input; default that of the process. */
  standardInput?(): string;
  /** Starts the reference server for a run without a target. */
  startReference(options: ThreadOptions): Promise<ReferenceServer>;
  /** Calls back on Ctrl-C. Returns a function that removes the callback. */
  onInterrupt(callback: () => void): () => void;
}
