/** A log for machines: one JSON object a line. */
import type { Log } from '../http/log.ts';
import type { AnsweredRequest, RequestObserver } from '../http/observer.ts';

export interface JsonLog {
  log: Log;
  requests: RequestObserver;
}

/** @param write takes whole lines */
export function createJsonLog(write: (line: string) => void): JsonLog {
  const put = (level: 'info' | 'error', fields: object) =>
    write(`${JSON.stringify({ time: new Date().toISOString(), level, ...fields })}\n`);
  return {
    log(text, details) {
      const { requestId, ...rest } = details ?? { message: text };
      put('error', { ...rest, ...(requestId !== undefined && { request_id: requestId }) });
    },
    requests: {
      began() {},
      ended: (request) => put('info', fieldsOf(request)),
    },
  };
}

function fieldsOf({ requestId, seconds, ...rest }: AnsweredRequest) {
  return { message: 'answered', request_id: requestId, ...rest, seconds: Number(seconds.toFixed(6)) };
}
