/** What a person sees while a run goes on: a bar, or lines where there is no terminal, and the first violation at once. */
import { renderProgressBar } from '../../../reporters/run/text/progress.ts';
import { makeOneLine } from '../../../reporters/visible-text.ts';
import type { Progress } from '../../../runner/report/progress.ts';
import type { Io } from '../../io.ts';

/** `quiet`: nothing; `verbose`: a line for each case. */
export type Loudness = 'quiet' | 'normal' | 'verbose';

/** Ten updates a second on a terminal; elsewhere one every ten seconds. Time starts now. */
export function showProgress(
  io: Pick<Io, 'err' | 'isTerminal' | 'columns'>,
  loudness: Loudness,
): (progress: Progress) => void {
  if (loudness === 'quiet') return () => {};
  const pause = io.isTerminal ? 100 : 10_000;
  let last = io.isTerminal ? 0 : performance.now();
  let hasViolation = false;
  const write = (line: string) => io.err(io.isTerminal ? `\r${line}\u001b[K\n` : `${line}\n`);
  return (progress) => {
    if (loudness === 'verbose') write(describeCase(progress));
    else if (io.isTerminal && !hasViolation && progress.last?.verdict === 'fail') {
      hasViolation = true;
      write(`First violation: ${describeCase(progress)}`);
    }
    const now = performance.now();
    if (now - last < pause || (loudness === 'verbose' && !io.isTerminal)) return;
    last = now;
    const line = renderProgressBar(progress, io.columns);
    io.err(io.isTerminal ? `\r${line}\u001b[K` : `${line}\n`);
  };
}

/** `pass  placement.traits.listed [1.20]`, with the reason where there is one. */
function describeCase({ last }: Progress): string {
  if (last === null) return '';
  const { verdict, id, microversion, reason } = last;
  const name = `${verdict}  ${id} [${microversion ?? 'not run'}]`;
  return makeOneLine(reason === null ? name : `${name}: ${reason}`);
}
