/** Differences between targets as the findings of a page. */
import type {
  ComparedCall,
  ComparedTarget,
  ShortestSequence,
} from '../../../runner/compare/result/comparison.ts';
import type { Difference } from '../../../runner/compare/result/difference.ts';
import { partOf } from '../../../spec/openapi/location.ts';
import { renderCurl } from '../../curl.ts';
import { cutText } from '../../page/findings/cut-text.ts';
import { describeRequest, describeResponse } from '../../page/findings/describe-call.ts';
import type {
  FindingCall,
  FindingPlace,
  FindingsPageData,
  PageFinding,
  PageLevel,
} from '../../page/findings/page-data.ts';
import { makeVisible } from '../../visible-text.ts';
import { renderSequence } from '../sequence-text.ts';

/** What differs, the gravest first. */
export const DIFFERENCE_LEVELS: readonly PageLevel[] = [
  { name: 'server error', sign: '✗', tone: 'bad' },
  { name: 'status', sign: '≠', tone: 'bad' },
  { name: 'header', sign: '≠', tone: 'bad' },
  { name: 'body', sign: '≠', tone: 'bad' },
  { name: 'choice', sign: '?', tone: 'doubtful' },
];

/** A difference with where it showed. */
export interface ShownDifference extends Difference {
  clause: string;
  /** What to look at, such as the changes of a call that show it. */
  hint: string;
  count: number;
  places: readonly FindingPlace[];
  /** Oldest first. */
  microversions: readonly string[];
  first: ComparedCall;
  /** The calls that reproduce it; null where none did. */
  shortest: ShortestSequence | null | undefined;
  areTargetsEmpty: boolean;
}

/** @param versions of the page, oldest first */
export function createDifferenceData(
  differences: readonly ShownDifference[],
  targets: readonly ComparedTarget[],
  versions: readonly string[],
): FindingsPageData {
  const order = new Map(versions.map((version, index) => [version, index]));
  const rank = ({ kind }: ShownDifference) => DIFFERENCE_LEVELS.findIndex(({ name }) => name === kind);
  return {
    versions,
    runs: [],
    capabilities: [],
    levels: DIFFERENCE_LEVELS,
    findings: [...differences]
      .sort((one, other) => rank(one) - rank(other))
      .map((difference) => describeDifference(difference, targets, order)),
    none: 'No difference was found.',
  };
}

function describeDifference(
  difference: ShownDifference,
  targets: readonly ComparedTarget[],
  order: ReadonlyMap<string, number>,
): PageFinding {
  const { kind, location, summary, clause, hint, count, places, microversions, first } = difference;
  const { targetIndexes, values } = difference;
  return {
    level: kind,
    title: location.in === 'response' ? kind : partOf(location),
    pointer: cutText(location.pointer ?? ''),
    summary: `${cutText(summary)}.`,
    clause,
    values: targetIndexes.map((index, at) => ({
      label: targets[index]?.name ?? '',
      text: cutText(values[at] || '(nothing)'),
      mark: 'mark',
    })),
    allowed: '',
    hint: cutText(hint),
    count,
    places,
    versions: microversions.map((version) => order.get(version) ?? 0),
    runs: [],
    capabilities: [],
    cases: first.caseId === undefined ? [] : [first.caseId],
    caseCount: first.caseId === undefined ? 0 : 1,
    calls: [describeAnswers(first, targets), ...describeSequence(difference, targets)],
  };
}

function describeAnswers(
  { request, responses }: ComparedCall,
  targets: readonly ComparedTarget[],
): FindingCall {
  return {
    title: 'The call and each answer',
    texts: [
      { label: 'request', text: describeRequest(request) },
      ...responses.map((response, index) => ({
        label: targets[index]?.name ?? '',
        text: describeResponse(response),
      })),
    ],
    commands: targets.map(({ name, root }) => ({
      label: name,
      text: makeVisible(renderCurl(root, request)),
    })),
  };
}

function describeSequence(
  { shortest, areTargetsEmpty }: ShownDifference,
  targets: readonly ComparedTarget[],
): FindingCall[] {
  if (!shortest || shortest.calls.length < 2) return [];
  const text = renderSequence(shortest, targets, areTargetsEmpty)
    .map((line) => line.trim())
    .join('\n');
  return [
    {
      title: `${shortest.calls.length} calls that reproduce it`,
      texts: [],
      commands: [{ label: 'calls', text: makeVisible(text) }],
    },
  ];
}
