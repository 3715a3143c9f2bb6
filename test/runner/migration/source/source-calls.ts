/** Reads the calls of one source text, for tests. */
import type { MadeCall, SeenAnswer } from '../../../../runner/migration/calls/made-call.ts';
import { readSourceTree } from '../../../../runner/migration/source/read-source-tree.ts';
import { placement } from '../sample-calls.ts';

const OPENED = `import { placement } from 'api-interop/client';
const cloud = placement('1.10', { endpoint });
`;

/** Lines before the text, where a client is opened at 1.10. */
export const LINES_BEFORE = 2;

export async function callsOf(text: string, opened = OPENED): Promise<readonly MadeCall[]> {
  return (await readSourceTree('app', [{ file: 'app.ts', text: opened + text }], placement)).calls;
}

/** What source code reads of the answer to its first call: pointers with what they are taken for, and the line in the text. */
export async function readsOf(text: string): Promise<string[]> {
  const [call] = await callsOf(text);
  const { members, statuses } = (call as MadeCall).answer as Extract<SeenAnswer, { kind: 'read' }>;
  const lineOf = (line = 0) => line - LINES_BEFORE;
  return [
    ...members.map(({ pointer, takenFor, isPassedOn, place }) =>
      [lineOf(place.line), pointer || '(all)', takenFor, isPassedOn && 'passed on'].filter(Boolean).join(' '),
    ),
    ...statuses.map(({ status, place }) => `${lineOf(place.line)} status ${status}`),
  ];
}
