/** Ctrl-C in programs that run others: the run in progress ends first and removes what it made, and no other one begins. */
import { CannotRun } from '../programs/cannot-run.ts';

let interrupted = false;
const callbacks = new Set<() => void>();

/** Calls back on the first Ctrl-C; a second one ends the process. @returns a function that removes the callback */
export function onInterrupt(callback: () => void): () => void {
  if (callbacks.size === 0) for (const signal of SIGNALS) process.on(signal, interrupt);
  callbacks.add(callback);
  return () => {
    callbacks.delete(callback);
    if (callbacks.size === 0) for (const signal of SIGNALS) process.off(signal, interrupt);
  };
}

/** @throws CannotRun after Ctrl-C */
export function endIfInterrupted(): void {
  if (interrupted) throw new CannotRun('interrupted. What had begun has ended.');
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

function interrupt(): void {
  if (interrupted) process.exit(130);
  interrupted = true;
  for (const callback of callbacks) callback();
}
