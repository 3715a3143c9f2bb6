/** The capabilities of a guideline for a person at a terminal: a line each, and why one does not pass. */
import type { CapabilityJudgement, GuidelineJudgement } from '../../../runner/report/guideline-judgement.ts';
import { GREEN, type Paint, RED, YELLOW } from '../../terminal-text.ts';
import {
  CAPABILITY_VERDICTS,
  describeCaseCounts,
  describeOtherServices,
  explainCapability,
  summarizeGuideline,
} from '../guideline-text.ts';

export function renderGuideline(judgement: GuidelineJudgement | null, paint: Paint): string[] {
  if (judgement === null) return [];
  const { capabilities } = judgement;
  const width = Math.max(0, ...capabilities.map(({ id }) => id.length));
  return [
    summarizeGuideline(judgement),
    ...capabilities.flatMap((capability) => renderCapability(capability, width, paint)),
    ...[describeOtherServices(judgement)].filter((line) => line !== null),
  ];
}

function renderCapability(capability: CapabilityJudgement, width: number, paint: Paint): string[] {
  const { id, status, verdict, microversions } = capability;
  const word = CAPABILITY_VERDICTS[verdict].padEnd(10);
  const line = [
    ` ${paint(word, colorOf(capability))}`,
    status.padEnd(10),
    id.padEnd(width),
    microversions.padEnd(10),
    describeCaseCounts(capability),
  ].join(' ');
  const why = explainCapability(capability);
  return why === '' ? [line] : [line, `            ${why}`];
}

function colorOf({ status, verdict }: CapabilityJudgement): number {
  if (verdict === 'pass') return GREEN;
  return verdict === 'fail' && status === 'required' ? RED : YELLOW;
}
