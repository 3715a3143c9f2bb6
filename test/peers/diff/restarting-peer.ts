/** Calls a program that may hang or exit, and starts it again for the next call. */
import type { ProgramLines } from '../program-lines.ts';
import { type OpenDiffPeer, ToolRefusal } from './peer.ts';

/** Most answers take less than a second. */
const LONGEST_MILLIS = 60_000;

export function openRestartingPeer(start: () => ProgramLines, longest = LONGEST_MILLIS): OpenDiffPeer {
  let program: ProgramLines | undefined;
  return {
    async compare(before, after) {
      program ??= start();
      const answer = await answerInTime(program.request({ before, after }), longest);
      if (typeof answer === 'string') {
        await program.kill();
        program = undefined;
        throw new ToolRefusal(answer);
      }
      if (answer.refused !== undefined) throw new ToolRefusal(answer.refused);
      return answer.said ?? [];
    },
    async close() {
      await program?.close();
    },
  };
}

interface Answer {
  said?: string[];
  refused?: string;
}

/** @returns the answer, or a text with the reason why there is none */
async function answerInTime(answer: Promise<unknown>, longest: number): Promise<Answer | string> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`no answer in ${longest / 1000} s`), longest);
  });
  const ended = answer.catch((error: Error) => error.message) as Promise<Answer | string>;
  return Promise.race([ended, late]).finally(() => clearTimeout(timer));
}
