/** The result for a folder in one line. */
import type { GateFinding, GateRule } from '../../spec/gate/finding.ts';
import { formatCount } from '../words.ts';
import { formatRange, type GatedFolder } from './gated-folder.ts';

export function summarize(gated: GatedFolder): string {
  const { folder, findings, published, isPublishing, isRemovalUnchecked } = gated;
  const news = listNews(gated);
  const count = formatCount(published.length, 'published version');
  if (findings.length > 0)
    return `FAIL. ${folder}: ${countFailures(findings).join(', ')} (${[count, ...news].join(', ')}).${describeOrder(gated)}${isPublishing ? ' Nothing was published.' : ''}`;
  const unchecked = isRemovalUnchecked ? UNCHECKED : '';
  if (gated.isPublished) return `${summarizePublication(gated)}${describeOrder(gated)}${unchecked}`;
  const unchanged = published.length === 0 ? 'nothing published before' : `${count} unchanged`;
  return `PASS. ${folder}: ${[unchanged, ...news].join(', ')}.${describeOrder(gated)}${unchecked}${isPublishing ? ' There was nothing to publish.' : ''}`;
}

/** Said where the order decides something: a new version comes after the published ones. */
function describeOrder({ order, unpublished }: GatedFolder): string {
  if (!order || unpublished.length === 0) return '';
  return ` Order of versions: ${order.scheme} (${order.isDeclared ? 'declared' : 'recognised'}).`;
}

const UNCHECKED = ' What the new version removes was not checked: give --base git:REF.';

function listNews({ unpublished, retired, announced }: GatedFolder): string[] {
  return [
    ...(unpublished.length === 0 ? [] : [`${formatRange(unpublished)} new`]),
    ...(retired.length === 0 ? [] : [`${formatRange(retired)} removed`]),
    ...(announced.length === 0 ? [] : [formatCount(announced.length, 'new notice')]),
  ];
}

function summarizePublication(gated: GatedFolder): string {
  const { lockFile, unpublished, announced, hasNewMinimum, lock } = gated;
  const added = [
    ...(unpublished.length === 0 ? [] : [formatRange(unpublished)]),
    ...(announced.length === 0 ? [] : [formatCount(announced.length, 'notice')]),
    ...(hasNewMinimum ? [`the minimum ${[...lock.minimums.keys()].at(-1)}`] : []),
  ];
  return `PASS. Published ${added.join(', ')} (${formatCount(lock.digests.size, 'version')} in ${lockFile}).`;
}

/** `34 versions changed`, `1 removal without notice`. */
function countFailures(findings: readonly GateFinding[]): string[] {
  return FAILURES.flatMap(({ rules, count, noun, fact }) => {
    const matching = findings.filter(({ rule }) => rules.test(rule));
    return matching.length === 0 ? [] : [`${formatCount(count(matching), noun)} ${fact}`.trim()];
  });
}

interface Failure {
  rules: { test(rule: GateRule): boolean };
  count(findings: readonly GateFinding[]): number;
  noun: string;
  fact: string;
}

const countVersions = (findings: readonly GateFinding[]) =>
  new Set(findings.flatMap(({ versions }) => versions)).size;
const countFindings = (findings: readonly GateFinding[]) => findings.length;

const FAILURES: readonly Failure[] = [
  {
    rules: /^(published|lock)\./,
    count: countVersions,
    noun: 'version',
    fact: 'not as published',
  },
  { rules: /\.unannounced$/, count: countFindings, noun: 'removal', fact: 'without notice' },
  { rules: /\.too-soon$/, count: countFindings, noun: 'removal', fact: 'too soon' },
  { rules: /\.required$/, count: countFindings, noun: 'removal', fact: 'of a required capability' },
  { rules: /\.malformed$/, count: countFindings, noun: 'invalid notice', fact: '' },
];
