/** Repeats a write that another writer overtook, always with what was read anew. */
import { setTimeout as wait } from 'node:timers/promises';

/** How often, and until when, a write is tried. */
export interface RetryOptions {
  /** Default 5. */
  attempts?: number;
  /** Ends the calls and the pauses between them. */
  signal?: AbortSignal;
}

/** The part of an answer that shows whether another writer was faster. */
export interface AnswerOfWrite {
  ok: boolean;
  status: number;
  error?: unknown;
}

/**
 * Reads, writes by what was read, and does both again where the write is refused because the generation is not the current one
 * any more (409 with a code such as `placement.concurrent_update`). Any other answer, and that of the last attempt, is given. A call
 * without an answer is thrown and never repeated: it may have been carried out.
 *
 * @param read - reads everything that the write depends on, generations included
 * @param write - makes one write of what was read
 */
export async function retryConflicts<Fresh, Answer extends AnswerOfWrite>(
  read: () => Promise<Fresh>,
  write: (fresh: Fresh) => Promise<Answer>,
  { attempts = 5, signal }: RetryOptions = {},
): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await write(await read());
    if (attempt >= attempts || !isOvertaken(answer)) return answer;
    // Writers that met once would meet again without a pause of another length for each.
    await wait(Math.random() * 20 * 2 ** attempt, undefined, signal && { signal });
  }
}

/** Below 1.23, Placement names no codes, so that a conflict of generations looks like any other. */
function isOvertaken({ status, error }: AnswerOfWrite): boolean {
  if (status !== 409 || typeof error !== 'object' || error === null) return false;
  const { errors } = error as { errors?: readonly { code?: unknown }[] };
  return Array.isArray(errors) && errors.some(({ code }) => /\.concurrent_update$/.test(String(code)));
}
