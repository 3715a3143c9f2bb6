/**
 * Sends one request over a pool of connections and collects the whole answer. A stream and an abort signal for each call,
 * as `pool.request` makes them, would cost more processor time than all rules.
 */
import type { Dispatcher } from 'undici';

export interface RawAnswer {
  status: number;
  /** In the order and spelling of the wire. */
  headers: [name: string, value: string][];
  /** As received, which may be compressed. */
  bytes: Buffer;
}

/** The answer was not complete in time. */
export class AnswerTooLate extends Error {
  override name = 'AnswerTooLate';

  /** @param hasBegun true where status and headers came in time */
  constructor(readonly hasBegun: boolean) {
    super('the answer was not complete in time');
  }
}

/**
 * @param limit milliseconds until the answer must be complete, the wait for a connection included
 * @throws AnswerTooLate, and undici's errors
 */
export function collectAnswer(
  dispatcher: Dispatcher,
  request: Dispatcher.DispatchOptions,
  limit: number,
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let started: Dispatcher.DispatchController | undefined;
    let late: AnswerTooLate | undefined;
    let status = 0;
    const timer = setTimeout(() => {
      late = new AnswerTooLate(status !== 0);
      started?.abort(late);
      reject(late);
    }, limit);
    dispatcher.dispatch(request, {
      onRequestStart(controller) {
        started = controller;
        if (late) controller.abort(late);
      },
      onResponseStart(_controller, code) {
        // Answers that announce another one, such as 103, are not the answer.
        if (code >= 200) status = code;
      },
      onResponseData(_controller, chunk) {
        chunks.push(chunk);
      },
      onResponseEnd({ rawHeaders }) {
        clearTimeout(timer);
        const headers = pairHeaders(rawHeaders as readonly Buffer[]);
        resolve({
          status,
          headers,
          bytes: chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks),
        });
      },
      onResponseError(_controller, error) {
        clearTimeout(timer);
        reject(error);
      },
    });
  });
}

function pairHeaders(raw: readonly Buffer[]): [string, string][] {
  const headers: [string, string][] = [];
  for (let index = 0; index < raw.length; index += 2)
    headers.push([String(raw[index]), String(raw[index + 1])]);
  return headers;
}
