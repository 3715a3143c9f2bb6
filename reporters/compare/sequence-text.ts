/** The shortest sequence of calls that reproduces a difference, as lines for a shell. */
import type {
  ComparedCall,
  ComparedTarget,
  ShortestSequence,
} from '../../runner/compare/result/comparison.ts';
import type { Request } from '../../runner/exchange.ts';
import { renderCurl } from '../curl.ts';
import { formatCount } from '../words.ts';

/**
 * Writes the calls before the last one once, for any target, and the last one for each target.
 * @param areEmpty whether the calls were made on empty targets
 */
export function renderSequence(
  sequence: ShortestSequence | null,
  targets: readonly ComparedTarget[],
  areEmpty = true,
): string[] {
  if (sequence === null)
    return [
      '  Replaying the calls before it on empty targets does not reproduce it: it may be intermittent.',
    ];
  const { calls, from, isSmallest } = sequence;
  const last = calls.at(-1) as ComparedCall;
  if (calls.length === 1) return [`  It needs no earlier call${areEmpty ? ': empty targets show it' : ''}.`];
  const limit = isSmallest ? '' : '; the search reached its limit, so there may be a shorter sequence';
  const where = areEmpty ? 'On empty targets, ' : '';
  const summary = `  ${where}${formatCount(calls.length, 'call')} reproduce it (first seen after ${formatCount(from, 'call')}${limit}).`;
  if (calls.length > MAX_PRINTED) return [`${summary} --trace FILE writes them to a file.`];
  return [
    `${summary} Make them on each target, with its root as $TARGET:`,
    ...calls.slice(0, -1).map((call) => `  ${call.number}. ${curlLineForAnyTarget(call.request)}`),
    ...targets.map(({ name, root }) => `  ${last.number}. ${name}: ${renderCurl(root, last.request)}`),
  ];
}

/** A longer sequence hides the rest of the report. */
const MAX_PRINTED = 30;

/** Puts the URL into double quotes, so that the shell fills in the root. */
function curlLineForAnyTarget(request: Request): string {
  const line = renderCurl('', request);
  const url = line.lastIndexOf(" '");
  return `${line.slice(0, url)} "$TARGET${line.slice(url + 2, -1).replace(/["`\\$]/g, '\\$&')}"`;
}
