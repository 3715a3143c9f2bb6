/** What a peer makes of one edit. */

import type { Json } from '../../../spec/openapi/document.ts';
import type { JsonObject } from '../../../spec/openapi/json-object.ts';
import type {} from '../../spec/diff/mutations/edit.ts';
import { withoutAt } from '../../spec/diff/mutations/edited.ts';
import { type DiffPeer, type OpenDiffPeer, ToolRefusal } from './peer.ts';

export interface ToolOutcome {
  answer: ToolAnswer;
  /** The first thing that it says, or why it says nothing; empty when there is none. */
  said: string;
}

/**
 * - `reported`: it reports something that it does not report of a document against itself
 * - `silent`: it says nothing
 * - `refused`: it cannot read one of the two, or does not come to an end
 * - `outside`: the edit is in nothing of what it is given
 */
export type ToolAnswer = 'reported' | 'silent' | 'refused' | 'outside';

export interface ShownEdits {
  before: JsonObject;
  after(): JsonObject;
}

/** @param known what it reports of the document `before` against itself */
export async function outcomeOf(
  peer: DiffPeer,
  open: OpenDiffPeer,
  edit: ShownEdits,
  known: ReadonlySet<string>,
): Promise<ToolOutcome> {
  try {
    const edited = edit.after();
    const [before, after] = [given(peer, edit.before, edited), given(peer, edited, edit.before)];
    if (JSON.stringify(before) === JSON.stringify(after)) return { answer: 'outside', said: '' };
    const first = (await open.compare(before, after)).find((each) => !known.has(each));
    return first === undefined ? { answer: 'silent', said: '' } : { answer: 'reported', said: first };
  } catch (error) {
    if (error instanceof ToolRefusal) return { answer: 'refused', said: error.message };
    throw error;
  }
}

/**
 * What it reports of a document against itself, which should be nothing.
 * @throws Error when it does not report an obvious edit: then it is not asked as it should be
 */
export async function knownOf(
  peer: DiffPeer,
  open: OpenDiffPeer,
  document: JsonObject,
): Promise<Set<string>> {
  const same = given(peer, document, document);
  const known = new Set(await open.compare(same, same));
  const after = () => (peer.obvious ?? withoutAnOperation)(document);
  const { answer, said } = await outcomeOf(peer, open, { before: document, after }, known);
  if (answer !== 'reported') throw new Error(`${peer.name} is not asked as it should be: ${answer} ${said}`);
  return known;
}

function given(peer: DiffPeer, document: JsonObject, other: JsonObject): Json {
  return peer.given ? peer.given(document, other) : document;
}

function withoutAnOperation(document: JsonObject): JsonObject {
  return withoutAt(document, ['paths', '/resource_providers', 'get']);
}
