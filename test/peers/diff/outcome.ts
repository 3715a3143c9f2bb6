/** Compares the two documents of an edit with a peer, and classifies its answer. */

import type { Json } from '../../../spec/openapi/document.ts';
import type { JsonObject } from '../../../spec/openapi/json-object.ts';
import type {} from '../../spec/diff/mutations/edit.ts';
import { withoutAt } from '../../spec/diff/mutations/edited.ts';
import { type DiffPeer, type OpenDiffPeer, ToolRefusal } from './peer.ts';

export interface ToolOutcome {
  answer: ToolAnswer;
  /** The first change that it reports, or the reason for a refusal; otherwise empty. */
  said: string;
}

/**
 * - `reported`: it reports a change that it does not report for a document compared with itself
 * - `silent`: it reports no change
 * - `refused`: it cannot read one of the two documents, or does not answer in time
 * - `outside`: the part that the tool compares does not contain the edit
 */
export type ToolAnswer = 'reported' | 'silent' | 'refused' | 'outside';

export interface ShownEdits {
  before: JsonObject;
  after(): JsonObject;
}

/** @param known what the tool reports for the document `before` compared with itself */
export async function judgeEdit(
  peer: DiffPeer,
  open: OpenDiffPeer,
  edit: ShownEdits,
  known: ReadonlySet<string>,
): Promise<ToolOutcome> {
  try {
    const edited = edit.after();
    const [before, after] = [selectInput(peer, edit.before, edited), selectInput(peer, edited, edit.before)];
    if (JSON.stringify(before) === JSON.stringify(after)) return { answer: 'outside', said: '' };
    const first = (await open.compare(before, after)).find((each) => !known.has(each));
    return first === undefined ? { answer: 'silent', said: '' } : { answer: 'reported', said: first };
  } catch (error) {
    if (error instanceof ToolRefusal) return { answer: 'refused', said: error.message };
    throw error;
  }
}

/**
 * Lists what the tool reports for a document compared with itself, which should be nothing.
 * @throws Error when it does not report an obvious edit, which means that the tool is called wrongly
 */
export async function findFalseAlarms(
  peer: DiffPeer,
  open: OpenDiffPeer,
  document: JsonObject,
): Promise<Set<string>> {
  const same = selectInput(peer, document, document);
  const known = new Set(await open.compare(same, same));
  const after = () => (peer.makeObviousEdit ?? removeOperation)(document);
  const { answer, said } = await judgeEdit(peer, open, { before: document, after }, known);
  if (answer !== 'reported')
    throw new Error(
      `${peer.name} does not report an obvious edit, so it is called wrongly: ${answer} ${said}`,
    );
  return known;
}

function selectInput(peer: DiffPeer, document: JsonObject, other: JsonObject): Json {
  return peer.selectInput ? peer.selectInput(document, other) : document;
}

function removeOperation(document: JsonObject): JsonObject {
  return withoutAt(document, ['paths', '/resource_providers', 'get']);
}
