/** What came of a folder, in one line. */
import type { GateFinding } from '../../spec/gate/finding.ts';
import { times } from '../words.ts';
import { type GatedFolder, rangeOf } from './gated-folder.ts';
import { isAboutNotice } from './words.ts';

export function sumOf({ folder, findings, published, unpublished, retired, announced }: GatedFolder): string {
  const facts = [
    `${times(published.length, 'version')} published`,
    ...(unpublished.length === 0 ? [] : [`${rangeOf(unpublished)} new`]),
    ...(retired.length === 0 ? [] : [`${rangeOf(retired)} retired`]),
    ...(announced.length === 0 ? [] : [times(announced.length, 'new notice')]),
  ];
  const sum = `${folder}: ${facts.join(', ')}`;
  return findings.length === 0 ? `PASS  ${sum}` : `FAIL  ${sum}; ${failures(findings).join('; ')}`;
}

function failures(findings: readonly GateFinding[]): string[] {
  const wanting = findings.filter(({ rule }) => isAboutNotice(rule));
  const changed = new Set(
    findings.filter((each) => !wanting.includes(each)).flatMap(({ versions }) => versions),
  ).size;
  return [
    ...(changed === 0
      ? []
      : [`${times(changed, 'version')} ${changed === 1 ? 'is' : 'are'} not as published`]),
    ...(wanting.length === 0 ? [] : [`notice is wanting in ${times(wanting.length, 'place')}`]),
  ];
}
