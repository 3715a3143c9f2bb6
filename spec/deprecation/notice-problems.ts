/** What is wrong with the notices of a document. */

import { formOf } from '../diff/form/form-of.ts';
import type { ApiDocument } from '../openapi/api-document.ts';
import type { JsonObject } from '../openapi/json-object.ts';
import { NOTICE_KEYS, type Notice } from '../openapi/notice.ts';
import { compareVersions } from '../versions/versions.ts';
import { announcedIn } from './announced.ts';
import { findAnnouncementProblems } from './announcing-headers.ts';
import { nextMinimumIn } from './next-minimum.ts';

export interface NoticeProblem {
  /** `file:line`. */
  place: string;
  problem: string;
  remedy: string;
}

/** @param versions all that there are, oldest first, to be named by a next minimum */
export function noticeProblems(document: ApiDocument, versions: readonly string[]): NoticeProblem[] {
  const declared = new Map(announcedIn(document).map((each) => [each.declared, each]));
  const parts = [...declared.values()].flatMap(({ declared: written, notice, place }) => {
    const said = written.deprecated === true ? ofNotice(notice, document, true) : ofNone(written);
    return at(place, [...ofForm(written), ...said]);
  });
  return [...parts, ...minimumProblems(document, versions), ...findAnnouncementProblems(document)];
}

function minimumProblems(document: ApiDocument, versions: readonly string[]): NoticeProblem[] {
  const minimum = nextMinimumIn(document);
  if (!minimum) return [];
  const { version, notice, declared, place } = minimum;
  const isStill = versions.some((each) => compareVersions(each, version) < 0);
  const problems = [
    ...ofForm(declared),
    ...ofMinimum(version, versions),
    ...ofNotice(notice, document, isStill),
  ];
  return at(place, problems);
}

function at(place: string, problems: readonly Problem[]): NoticeProblem[] {
  return problems.map((problem) => ({ place, ...problem }));
}

type Problem = Omit<NoticeProblem, 'place'>;

/** `3.10` without quotes is a number, and another one than it seems. */
function ofForm(declared: JsonObject): Problem[] {
  return [...Object.values(NOTICE_KEYS), 'version']
    .filter((key) => key in declared && typeof declared[key] !== 'string')
    .map((key) => ({
      problem: `"${key}" is ${JSON.stringify(declared[key])}`,
      remedy: 'Expected text: put it in quotes.',
    }));
}

function ofNone(declared: JsonObject): Problem[] {
  const [key] = Object.values(NOTICE_KEYS).filter((each) => each in declared);
  return [
    {
      problem: `"${key}" is there, and "deprecated: true" is not`,
      remedy: 'Add the one or take the other away.',
    },
  ];
}

function ofMinimum(version: string, versions: readonly string[]): Problem[] {
  if (versions.includes(version)) return [];
  if (version === '')
    return [{ problem: 'it names no version', remedy: 'Say which is the oldest that is to stay.' }];
  return [{ problem: `there is no version ${version}`, remedy: 'Name the oldest version that is to stay.' }];
}

/** That something is deprecated may be all that is said: then it may not go yet. */
function ofNotice(
  { deprecatedIn, removedIn, replacedBy, note }: Notice,
  document: ApiDocument,
  isStill: boolean,
): Problem[] {
  const problems: Problem[] = [];
  const isAnnounced = deprecatedIn !== undefined || removedIn !== undefined;
  if (removedIn !== undefined && deprecatedIn === undefined)
    problems.push({
      problem: '"x-removed-in" is there, and "x-deprecated-in" is not',
      remedy: 'Say since which version clients are told.',
    });
  if (isAnnounced && (note ?? '').trim() === '')
    problems.push({
      problem: 'it has no "x-deprecation-note"',
      remedy: 'Say why it goes, and what to do instead.',
    });
  if (removedIn !== undefined && deprecatedIn !== undefined && compareVersions(removedIn, deprecatedIn) <= 0)
    problems.push({
      problem: `it goes in ${removedIn}, which is not after ${deprecatedIn}, where that was said first`,
      remedy: 'Clients need a version in which they are told and it still works.',
    });
  if (isStill && removedIn !== undefined && compareVersions(removedIn, document.version) <= 0)
    problems.push({
      problem: `it was to go in ${removedIn}, and ${document.version} has it still`,
      remedy: 'Take it away, or move "x-removed-in" to a later version.',
    });
  if (replacedBy !== undefined && isOperation(replacedBy) && !hasOperation(document, replacedBy))
    problems.push({
      problem: `it is replaced by ${replacedBy}, which ${document.version} does not have`,
      remedy: 'Name an operation that is there.',
    });
  return problems;
}

function isOperation(words: string): boolean {
  return /^[A-Z]+ \/\S*$/.test(words);
}

function hasOperation(document: ApiDocument, name: string): boolean {
  return [...formOf(document).operations.values()].some(
    (operation) => operation.url !== undefined && operation.name === name,
  );
}
