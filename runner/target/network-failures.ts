/** What goes wrong below HTTP, in words. */

/** In words that finish "the target …". */
export function failureInWords(error: unknown): string {
  const { name, message } = error as Error;
  const known = WORDS[codeOf(error)];
  if (known) return known;
  return name === 'HTTPParserError'
    ? `does not speak proper HTTP: ${message}`
    : `cannot be talked to: ${message}`;
}

/** True when the connection was there and ended too early: the request may have been done, or not. */
export function isLostConnection(error: unknown): boolean {
  return LOST.has(codeOf(error));
}

const WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'refuses connections',
  ENOTFOUND: 'has a host name that cannot be resolved',
  EAI_AGAIN: 'has a host name that cannot be resolved',
  ECONNRESET: 'resets the connection',
  EPIPE: 'closes the connection',
  EHOSTUNREACH: 'cannot be reached',
  ENETUNREACH: 'cannot be reached',
  UND_ERR_SOCKET: 'closes the connection before the answer is whole',
  UND_ERR_CONNECT_TIMEOUT: 'does not take the connection in time',
  UND_ERR_RESPONSE_EXCEEDED_MAX_SIZE: 'sends an answer that is too large',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'cuts its answer short',
  HPE_INVALID_EOF_STATE: 'cuts its answer short',
};

const LOST: ReadonlySet<string> = new Set([
  'UND_ERR_SOCKET',
  'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
  'HPE_INVALID_EOF_STATE',
  'ECONNRESET',
  'EPIPE',
]);

/** Where a host has several addresses, each has an error of its own. Of its parser's errors undici gives the text alone. */
function codeOf(error: unknown): string {
  const { code, errors, message } = error as {
    code?: string;
    errors?: { code?: string }[];
    message?: string;
  };
  if (message?.includes('Invalid EOF state')) return 'HPE_INVALID_EOF_STATE';
  return code ?? errors?.[0]?.code ?? '';
}
