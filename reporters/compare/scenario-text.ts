/** A comparison of a folder's service for a terminal: each group of differences with its first call, and last the verdict. */
import type {
  CauseMember,
  DifferenceGroup,
  ScenarioComparison,
} from '../../runner/compare/result/scenario-comparison.ts';
import { locationText } from '../../runner/finding.ts';
import { renderCurl } from '../curl.ts';
import { GREEN, joinSections, makePaint, type Paint, RED, YELLOW } from '../terminal-text.ts';
import { makeTextsVisible } from '../visible-text.ts';
import { formatCount, formatSpan } from '../words.ts';
import { formatResponse } from './compare-text.ts';
import { renderSequence } from './sequence-text.ts';

export interface ScenarioTextOptions {
  color: boolean;
  /** Lists every member of a group, and what was not compared. */
  verbose: boolean;
}

export function renderScenarioComparison(
  compared: ScenarioComparison,
  { color, verbose }: ScenarioTextOptions,
): string {
  const comparison = makeTextsVisible(compared);
  const paint = makePaint(color);
  const sections = [
    ...comparison.differences.map((group) => renderGroup(group, comparison, paint, verbose)),
    ...describeRest(comparison, verbose),
    comparison.problem === null ? [] : [comparison.problem],
    [renderVerdict(comparison, paint)],
  ];
  return joinSections(sections);
}

const MOST_MEMBERS = 8;

function renderGroup(
  group: DifferenceGroup,
  { targets }: ScenarioComparison,
  paint: Paint,
  verbose: boolean,
): string[] {
  const { members, clause, microversions, first, shortest } = group;
  const shown = verbose ? members : members.slice(0, MOST_MEMBERS);
  const width = Math.max(...targets.map(({ name }) => name.length));
  return [
    `${paint('DIFFERENCE', RED)} ${describeGroup(group)} (${clause})`,
    `  ${formatSpan(microversions)}; ${targets.map(({ name }) => name).join(' vs ')}`,
    ...shown.map((member) => `  - ${describeMember(member, group)}`),
    ...(members.length > shown.length ? [`  - and ${members.length - shown.length} more (--verbose)`] : []),
    ...targets.map(({ name, root }) => `  ${name.padEnd(width)}  ${renderCurl(root, first.request)}`),
    ...first.responses.map(
      (response, index) => `  ${(targets[index]?.name ?? '').padEnd(width)}  ${formatResponse(response)}`,
    ),
    ...(shortest === undefined ? [] : renderSequence(shortest, targets, false)),
  ];
}

export function describeGroup({ kind, family, summary, members }: DifferenceGroup): string {
  const [first] = members as [CauseMember, ...CauseMember[]];
  if (kind === 'header') return `${locationText(first.location)}: ${summary}`;
  const where = kind === 'body' ? `${locationText(first.location)}: ` : '';
  return `${family ?? first.operation}: ${where}${summary}`;
}

export function describeMember(
  { operation, variation, location, values, microversions, count }: CauseMember,
  { kind }: Pick<DifferenceGroup, 'kind'>,
): string {
  const what = variation === '' ? operation : `${operation} with ${variation}`;
  const where =
    kind === 'body' ? ` at ${locationText(location)}: ${values.map((v) => v || 'nothing').join(' vs ')}` : '';
  return `${what}${where}, ${formatSpan(microversions)} (${formatCount(count)})`;
}

const MOST_LINES = 5;

function describeRest(
  { notCompared, unsteady, leftBehind, hasDocuments }: ScenarioComparison,
  verbose: boolean,
): string[][] {
  return [
    listOf('Not compared:', notCompared, verbose),
    listOf('Not counted, since it did not show when the calls were made again:', unsteady, verbose),
    listOf('These could not be removed, and may be left behind:', leftBehind, verbose),
    hasDocuments
      ? []
      : [
          'Without documents it is not known which operations, parameters and properties there are beyond those of the workflows.',
        ],
  ];
}

function listOf(title: string, lines: readonly string[], verbose: boolean): string[] {
  if (lines.length === 0) return [];
  const shown = verbose ? lines : lines.slice(0, MOST_LINES);
  const more = lines.length - shown.length;
  return [
    title,
    ...shown.map((line) => `  ${line}`),
    ...(more > 0 ? [`  and ${more} more (--verbose)`] : []),
  ];
}

function renderVerdict(comparison: ScenarioComparison, paint: Paint): string {
  const { service, targets, microversions, calls, seed, startedAt, finishedAt, differences } = comparison;
  const seconds = (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000;
  const names = targets.map(({ name }) => name).join(' and ');
  const rate = Math.round((calls * targets.length) / Math.max(seconds, 0.1));
  const at = microversions.length === 0 ? '' : ` at ${describeVersions(microversions)}`;
  const verdict = {
    same: `${paint('SAME', GREEN)}  no difference`,
    different: `${paint('DIFFERENT', RED)}  ${formatCount(differences.length, 'difference')}`,
    error: `${paint('ERROR', YELLOW)}  incomplete comparison`,
  }[comparison.verdict];
  return `${verdict} between ${names}: ${service}, ${formatCount(calls, 'call')} to each${at}, in ${seconds.toFixed(1)} s (${rate} calls/s, seed ${seed})`;
}

function describeVersions(versions: ScenarioComparison['microversions']): string {
  const span = formatSpan(versions);
  return versions.length <= 2 ? span : `${versions.length} versions of ${span}`;
}
