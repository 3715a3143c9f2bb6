/** What is wrong with the notices of a document. */

import { normaliseDocument } from '../diff/form/normalise-document.ts';
import type { ApiDocument } from '../openapi/api-document.ts';
import type { JsonObject } from '../openapi/json-object.ts';
import { NOTICE_KEYS, type Notice } from '../openapi/notice.ts';
import { compareVersions } from '../versions/version.ts';
import { findDeprecationHeaderProblems } from './deprecation-headers.ts';
import { readNextMinimum } from './next-minimum.ts';
import type { NoticeProblem } from './notice-problem.ts';
import { collectNotices } from './written-notices.ts';

/** @param versions of the API, oldest first: a next minimum must name one of them */
export function findNoticeProblems(document: ApiDocument, versions: readonly string[]): NoticeProblem[] {
  const byDeclaration = new Map(collectNotices(document).map((each) => [each.declared, each]));
  const problems = [...byDeclaration.values()].flatMap(({ declared, notice, place }) => {
    const own =
      declared.deprecated === true ? checkNotice(notice, document, true) : [missingDeprecated(declared)];
    return placeAt(place, [...checkTypes(declared), ...own]);
  });
  return [...problems, ...checkNextMinimum(document, versions), ...findDeprecationHeaderProblems(document)];
}

function checkNextMinimum(document: ApiDocument, versions: readonly string[]): NoticeProblem[] {
  const minimum = readNextMinimum(document);
  if (!minimum) return [];
  const { version, notice, declared, place } = minimum;
  const isAhead = versions.some((each) => compareVersions(each, version) < 0);
  return placeAt(place, [
    ...checkTypes(declared),
    ...checkMinimumVersion(version, versions),
    ...checkNotice(notice, document, isAhead),
  ]);
}

type Problem = Omit<NoticeProblem, 'place'>;

function placeAt(place: string, problems: readonly Problem[]): NoticeProblem[] {
  return problems.map((problem) => ({ place, ...problem }));
}

/** YAML reads `3.10` without quotes as the number 3.1. */
function checkTypes(declared: JsonObject): Problem[] {
  return [...Object.values(NOTICE_KEYS), 'version']
    .filter((key) => key in declared && typeof declared[key] !== 'string')
    .map((key) => ({
      problem: `"${key}" is ${JSON.stringify(declared[key])}`,
      remedy: 'Expected text: put it in quotes.',
    }));
}

function missingDeprecated(declared: JsonObject): Problem {
  const key = Object.values(NOTICE_KEYS).find((each) => each in declared);
  return {
    problem: `"${key}" is present without "deprecated: true"`,
    remedy: `Add "deprecated: true", or remove "${key}".`,
  };
}

function checkMinimumVersion(version: string, versions: readonly string[]): Problem[] {
  if (versions.includes(version)) return [];
  const problem =
    version === ''
      ? 'the next minimum has no "version"'
      : `the next minimum ${version} is not a version of the API`;
  return [{ problem, remedy: 'Name the oldest version that will remain.' }];
}

/**
 * `deprecated: true` alone is a valid notice, of a removal without a date.
 *
 * @param isPresent whether the document still has what the notice is about
 */
function checkNotice(notice: Notice, document: ApiDocument, isPresent: boolean): Problem[] {
  return [
    ...checkCompleteness(notice),
    ...checkOrder(notice),
    ...(isPresent ? checkRemoval(notice, document) : []),
    ...checkReplacement(notice, document),
  ];
}

function checkCompleteness({ deprecatedIn, removedIn, note }: Notice): Problem[] {
  const problems: Problem[] = [];
  if (removedIn !== undefined && deprecatedIn === undefined)
    problems.push({
      problem: '"x-removed-in" is present without "x-deprecated-in"',
      remedy: 'Add the first version that carries the notice.',
    });
  if ((deprecatedIn !== undefined || removedIn !== undefined) && (note ?? '').trim() === '')
    problems.push({
      problem: 'the notice has no "x-deprecation-note"',
      remedy: 'Say why it will be removed, and what clients should do instead.',
    });
  return problems;
}

function checkOrder({ deprecatedIn, removedIn }: Notice): Problem[] {
  if (removedIn === undefined || deprecatedIn === undefined) return [];
  if (compareVersions(removedIn, deprecatedIn) > 0) return [];
  return [
    {
      problem: `"x-removed-in" is ${removedIn}, which is not after "x-deprecated-in", ${deprecatedIn}`,
      remedy: 'Clients need at least one version that has both the notice and the deprecated part.',
    },
  ];
}

function checkRemoval({ removedIn }: Notice, { version }: ApiDocument): Problem[] {
  if (removedIn === undefined || compareVersions(removedIn, version) > 0) return [];
  return [
    {
      problem: `the removal was announced for ${removedIn}, and ${version} still has it`,
      remedy: 'Remove it, or move "x-removed-in" to a later version.',
    },
  ];
}

function checkReplacement({ replacedBy }: Notice, document: ApiDocument): Problem[] {
  const isMissing =
    replacedBy !== undefined && isOperation(replacedBy) && !hasOperation(document, replacedBy);
  if (!isMissing) return [];
  return [
    {
      problem: `"x-replaced-by" is ${replacedBy}, which ${document.version} does not have`,
      remedy: 'Name an operation of this version.',
    },
  ];
}

function isOperation(text: string): boolean {
  return /^[A-Z]+ \/\S*$/.test(text);
}

function hasOperation(document: ApiDocument, name: string): boolean {
  return [...normaliseDocument(document).operations.values()].some(
    (operation) => operation.url !== undefined && operation.name === name,
  );
}
