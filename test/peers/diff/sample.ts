/** Draws the edits for all peers: a few of each kind from three documents, the same ones each time. */
import { createHash } from 'node:crypto';
import type { ApiDocument } from '../../../spec/openapi/api-document.ts';
import { pointerOf } from '../../../spec/openapi/json-pointer.ts';
import { documentsOf } from '../../spec/diff/mutations/documents.ts';
import { FAMILIES } from '../../spec/diff/mutations/families.ts';
import { isVisible } from '../../spec/diff/mutations/judge/judge-mutant.ts';
import { type Mutant, mutantsOf } from '../../spec/diff/mutations/mutants.ts';
import { kindOf } from './kind-of-edit.ts';
import { type ShownEdit, showEdit } from './shown-edit.ts';

/** For each kind and document. */
export const EDITS_PER_KIND = 3;

/** The oldest, the newest, and one in between. */
const VERSIONS: readonly string[] = ['1.0', '1.20', '1.39'];

export function sampleDocuments(): ApiDocument[] {
  return documentsOf('placement').filter(({ version }) => VERSIONS.includes(version));
}

export function sampleEdits(documents: readonly ApiDocument[]): ShownEdit[] {
  return documents.flatMap((document) => sampleDocument(document));
}

function sampleDocument(document: ApiDocument): ShownEdit[] {
  const kinds = new Map<string, { id: string; rank: string; mutant: Mutant }[]>();
  const counts = new Map<string, number>();
  // Each document separately, because mutantsOf makes an edit of shared parts once only.
  for (const mutant of mutantsOf([document], FAMILIES)) {
    const id = uniqueId(mutant, counts);
    const kind = `${kindOf(mutant)}, ${isVisible(mutant)}`;
    const known = kinds.get(kind) ?? [];
    known.push({ id, rank: rankOf(id), mutant });
    kinds.set(kind, known);
  }
  return [...kinds.values()].flatMap((all) => {
    const drawn = all.sort((one, other) => one.rank.localeCompare(other.rank));
    return firstOf(drawn, EDITS_PER_KIND, ({ mutant }) => changesText(mutant)).map(({ id, mutant }) =>
      showEdit(id, mutant),
    );
  });
}

function firstOf<T>(all: readonly T[], count: number, isMeant: (each: T) => boolean): T[] {
  const first: T[] = [];
  for (const each of all) {
    if (first.length === count) break;
    if (isMeant(each)) first.push(each);
  }
  return first;
}

/** False for a reordering of numeric keys, which JavaScript always sorts. */
function changesText({ document: { root }, edit }: Mutant): boolean {
  return JSON.stringify(root) !== JSON.stringify(edit.apply(root));
}

function uniqueId({ document, family, place, edit }: Mutant, counts: Map<string, number>): string {
  const id = `${document.version} ${family.name}: ${edit.name} at ${pointerOf(place.path)}`;
  const count = (counts.get(id) ?? 0) + 1;
  counts.set(id, count);
  return count === 1 ? id : `${id} (${count})`;
}

/** Ranks by a hash: as good as random, and additions to the documents do not change the other draws. */
function rankOf(id: string): string {
  return createHash('sha256').update(id).digest('hex');
}
