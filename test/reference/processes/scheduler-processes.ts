/** Starts several scheduler processes over one Placement with `interop serve --processes`. */
import { type ServeProgram, startServe } from './serve-program.ts';

/** @throws Error when the program ends before it serves */
export function startSchedulerProcesses(placement: string, count: number): Promise<ServeProgram> {
  return startServe(['--services', 'scheduler', '--placement', placement, '--processes', String(count)]);
}
