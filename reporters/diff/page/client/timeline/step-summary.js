/**
 * The changes of a step, or of consecutive steps, in a line.
 *
 * @import { PageData, PageStep } from '../../page-data.ts'
 */
import { formatCount, SIGNS } from '../words.js';

/** @type {(step: PageStep, kind?: string) => number} */
export function countChanges({ entries }, kind) {
  const members = entries.filter((entry) => kind === undefined || entry.kind === kind);
  return members.reduce((sum, { places }) => sum + places.length, 0);
}

/** @type {(data: PageData, index: number) => string} */
export function describeStep({ versions, steps }, index) {
  const step = steps[index];
  const title = step?.title ? `${step.title}: ` : '';
  return `${versions[index]} → ${versions[index + 1]}: ${title}${describeCounts(step ? [step] : [])}`;
}

/** @type {(data: PageData, picked: readonly number[]) => string} */
export function describeRange(data, [from = 0, to = 0]) {
  if (to - from === 1) return describeStep(data, from);
  const words = describeCounts(data.steps.slice(from, to));
  return `${data.versions[from]} → ${data.versions[to]}: ${formatCount(to - from, 'step')}, ${words}`;
}

/**
 * `3 changes (+ 2 added, ~ 1 changed)`: a reader who cannot see the colours of a column needs the text.
 * @type {(steps: readonly PageStep[]) => string}
 */
function describeCounts(steps) {
  const ofKinds = Object.entries(SIGNS).map(([kind, sign]) => {
    const count = steps.reduce((sum, step) => sum + countChanges(step, kind), 0);
    return { count, words: `${sign} ${count} ${kind}` };
  });
  const count = ofKinds.reduce((sum, each) => sum + each.count, 0);
  const kinds = ofKinds.filter((each) => each.count > 0).map(({ words }) => words);
  return formatCount(count, 'change') + (count > 0 ? ` (${kinds.join(', ')})` : '');
}
