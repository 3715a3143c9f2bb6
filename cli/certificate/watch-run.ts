import type { Recorder } from '../../runner/evidence/recorder.ts';
import type { RunOptions } from '../../runner/run/run-options.ts';

/** The options of a run whose calls are recorded: those to the target and to its companions, and those through the proxy. */
export function watchRun(options: RunOptions, recorder: Recorder): RunOptions {
  const { target, companions = {}, proxy, service } = options;
  const watched = Object.entries(companions).map(([name, one]) => [
    name,
    { ...one, target: recorder.watch(name, one.target) },
  ]);
  return {
    ...options,
    observer: recorder,
    target: recorder.watch(service.name, target),
    companions: Object.fromEntries(watched),
    ...(proxy && { proxy: recorder.watchProxy('proxy', proxy) }),
  };
}
