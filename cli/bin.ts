#!/usr/bin/env node
/** The program: the only file that touches the process. */
import { setFlagsFromString } from 'node:v8';
import { startReferenceThread } from '../reference/thread/start.ts';
import type { Io } from './io.ts';
import { main } from './main.ts';

if (['run', 'compare', 'certify', 'spot-check', 'serve', 'clean'].includes(process.argv[2] as string)) {
  // By default V8 lets garbage grow to several times the live heap, in each thread.
  setFlagsFromString('--heap-growing-percent=40');
} else if (process.versions.node.startsWith('20.')) {
  // These commands end soon after V8's compiler begins with their functions, which took 0.9 of the 2.2 s of a gate. V8 of Node 24
  // does not have the flag.
  setFlagsFromString('--interrupt-budget=1000000');
}

const io: Io = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  isTerminal: process.stderr.isTTY === true,
  columns: process.stderr.columns || 80,
  color: process.stdout.isTTY === true && (process.env.NO_COLOR ?? '') === '',
  cwd: process.cwd(),
  env: process.env,
  startReference: startReferenceThread,
  onInterrupt(callback) {
    let asked = false;
    const onSignal = () => {
      // A second signal stops at once.
      if (asked) process.exit(130);
      asked = true;
      callback();
    };
    process.on('SIGINT', onSignal);
    process.on('SIGTERM', onSignal);
    return () => {
      process.off('SIGINT', onSignal);
      process.off('SIGTERM', onSignal);
    };
  },
};

// `interop spec list | head` closes the pipe early, which is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

process.exitCode = await main(process.argv.slice(2), io);
