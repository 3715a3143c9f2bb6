/** Describes failures below HTTP. */

/** Words that finish "the target …". */
export function describeFailure(error: unknown): string {
  const { name, message } = error as Error;
  const known = WORDS[codeOf(error)];
  if (known) return known;
  return name === 'HTTPParserError'
    ? `does not speak proper HTTP: ${message}`
    : `cannot be reached: ${message}`;
}

/** True when an open connection ended too early: the service may have processed the request, or not. */
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
  UND_ERR_SOCKET: 'closes the connection before the answer is complete',
  UND_ERR_CONNECT_TIMEOUT: 'does not accept the connection in time',
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

/** A host with several addresses has an error for each. Errors of undici's parser have only a message. */
function codeOf(error: unknown): string {
  const { code, errors, message } = error as {
    code?: string;
    errors?: { code?: string }[];
    message?: string;
  };
  if (message?.includes('Invalid EOF state')) return 'HPE_INVALID_EOF_STATE';
  return code ?? errors?.[0]?.code ?? '';
}
