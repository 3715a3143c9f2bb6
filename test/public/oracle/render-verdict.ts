/** What the values said of one document, and of all, as text. */
import type { DocumentVerdict, Missed, Unshown } from './judge-document.ts';

/** One line, and one for each change that is missed, or that no value shows. */
export function renderVerdict(name: string, verdict: DocumentVerdict): string {
  const { places, units, different, values, judged, missed, unshown } = verdict;
  const word = missed.length > 0 ? 'MISSED ' : unshown.length > 0 ? 'LOOK AT' : 'pass   ';
  const counts = `${places} places, ${units} pairs of schemas, ${different} differ, ${values} values, ${judged} breaking changes`;
  return [`${word} ${name}  ${counts}`, ...missed.map(renderMissed), ...unshown.map(renderUnshown), ''].join(
    '\n',
  );
}

/** Totals and rates. */
export function renderRates(verdicts: readonly DocumentVerdict[]): string {
  const sum = (count: (verdict: DocumentVerdict) => number) =>
    verdicts.reduce((total, verdict) => total + count(verdict), 0);
  const [different, judged] = [sum((each) => each.different), sum((each) => each.judged)];
  const [missed, unshown] = [sum((each) => each.missed.length), sum((each) => each.unshown.length)];
  return [
    `${verdicts.length} documents, ${sum((each) => each.places)} places in both versions`,
    `${sum((each) => each.units)} pairs of schemas with values drawn, ${different} of them with a value that one side alone allows`,
    `${sum((each) => each.values)} values`,
    `missed changes: ${missed} (${rateOf(missed, different + missed)})`,
    `breaking changes that no value shows: ${unshown} of ${judged} (${rateOf(unshown, judged)})`,
    `values that match several members of a oneOf: ${sum((each) => each.overlapping)}`,
    `not judged: ${sum((each) => each.skipped)} pairs of schemas beyond the limit of a document`,
    ...[...totalsOf(verdicts)].map(([reason, count]) => `not judged: ${count} changes, ${reason}`),
    '',
  ].join('\n');
}

const MAX_LENGTH = 200;

function renderMissed({ place, witness: { effect, path, reason, value, isOverlap } }: Missed): string {
  const what = effect === 'narrower' ? 'allowed before, refused after' : 'refused before, allowed after';
  return `  ${isOverlap ? 'overlap' : 'missed'}: ${place} at /${path.join('/')}: ${what} (${reason}): ${shorten(JSON.stringify(value))}`;
}

function renderUnshown({ place, change: { rule, before, after, location } }: Unshown): string {
  const values = `${shorten(JSON.stringify(before))} → ${shorten(JSON.stringify(after))}`;
  return `  no value shows: ${rule} ${place} ${location.pointer ?? ''}: ${values}`;
}

function shorten(text: string | undefined): string {
  if (text === undefined) return 'nothing';
  return text.length <= MAX_LENGTH ? text : `${text.slice(0, MAX_LENGTH)}…`;
}

function totalsOf(verdicts: readonly DocumentVerdict[]): Map<string, number> {
  const totals = new Map<string, number>();
  for (const { unjudged } of verdicts)
    for (const [reason, count] of unjudged) totals.set(reason, (totals.get(reason) ?? 0) + count);
  return totals;
}

function rateOf(count: number, all: number): string {
  return all === 0 ? '0 %' : `${((100 * count) / all).toFixed(2)} %`;
}
