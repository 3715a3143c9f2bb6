/** How the editions of one series follow each other. */
import { basename } from 'node:path';
import type { LocatedGuideline } from '../read-guideline.ts';
import type { EditionFinding } from './finding.ts';

/** @param editions oldest first */
export function checkSuccession(editions: readonly LocatedGuideline[]): EditionFinding[] {
  return [
    ...editions.flatMap(checkFileName),
    ...editions.flatMap((edition, index) => checkReplaces(edition, editions[index - 1])),
    ...checkApprovals(editions),
  ];
}

function checkFileName({ guideline, path, locate }: LocatedGuideline): EditionFinding[] {
  const { edition } = guideline;
  const name = basename(path).replace(/\.ya?ml$/, '');
  if (name === edition) return [];
  return [
    {
      rule: 'edition.file-name',
      edition,
      capability: null,
      place: locate('edition'),
      problem: `is in a file with the name ${basename(path)}`,
      remedy: `Rename the file to ${edition}.yaml, or correct the edition.`,
    },
  ];
}

function checkReplaces(
  { guideline, locate }: LocatedGuideline,
  before: LocatedGuideline | undefined,
): EditionFinding[] {
  const { edition, replaces } = guideline;
  const about = { edition, capability: null };
  const earlier = before?.guideline.edition;
  if (replaces === null) {
    if (earlier === undefined) return [];
    return [
      {
        ...about,
        rule: 'edition.first',
        place: locate('first-edition'),
        problem: `says that it is the first one, and ${earlier} came before it`,
        remedy: `Write replaces: "${earlier}" in place of first-edition.`,
      },
    ];
  }
  if (replaces === earlier) return [];
  return [
    {
      ...about,
      rule: 'edition.replaces',
      place: locate('replaces'),
      problem:
        earlier === undefined
          ? `replaces ${replaces}, which is not in this folder`
          : `replaces ${replaces}, and the edition before it is ${earlier}`,
      remedy:
        earlier === undefined
          ? 'Put that edition beside it, so that the rules between editions can be checked.'
          : `Write replaces: "${earlier}".`,
    },
  ];
}

/** Vendors may choose between the newest two. */
const MAX_APPROVED = 2;

function checkApprovals(editions: readonly LocatedGuideline[]): EditionFinding[] {
  const approved = editions.filter(({ guideline }) => guideline.status === 'approved');
  return approved.slice(0, -MAX_APPROVED).map(({ guideline, locate }) => ({
    rule: 'edition.superseded',
    edition: guideline.edition,
    capability: null,
    place: locate('status'),
    problem: `is approved, and so are ${MAX_APPROVED} newer ones`,
    remedy: 'Write status: superseded.',
  }));
}
