/** The smallest sequence of calls that shows a difference, as lines for a shell. */
import type { ComparedCall, ComparedTarget, Shortest } from '../../runner/compare/comparison.ts';
import type { Request } from '../../runner/exchange.ts';
import { curlLine } from '../curl.ts';
import { times } from '../words.ts';

/** The calls before the differing one once, for any of the targets; that one is shown for each where its cause is. */
export function sequenceLines(shortest: Shortest | null, targets: readonly ComparedTarget[]): string[] {
  if (shortest === null)
    return ['  Made again from nothing, the calls before it do not show it: it may come and go.'];
  const { calls, from, isSmallest } = shortest;
  const last = calls.at(-1) as ComparedCall;
  if (calls.length === 1) return ['  It shows on an empty target too, with no call before it.'];
  const bounded = isSmallest ? '' : '; time or calls ran out before it was known to be the smallest';
  const found = `  From nothing, ${times(calls.length, 'call')} show it (it was found after ${times(from, 'call')}${bounded}).`;
  if (calls.length > MOST) return [`${found} --trace has them all.`];
  return [
    `${found} On each target, with its root as $TARGET:`,
    ...calls.slice(0, -1).map((call) => `  ${call.number}. ${atAnyTarget(call.request)}`),
    ...targets.map(({ name, root }) => `  ${last.number}. ${name}: ${curlLine(root, last.request)}`),
  ];
}

/** Nobody reads more. */
const MOST = 30;

/** The URL in double quotes, for the shell to fill in the root. */
function atAnyTarget(request: Request): string {
  const line = curlLine('', request);
  const url = line.lastIndexOf(" '");
  return `${line.slice(0, url)} "$TARGET${line.slice(url + 2, -1).replace(/["`\\$]/g, '\\$&')}"`;
}
