/** Describes failures below HTTP, those of TLS included. */

/** Words that finish "the target …". */
export function describeFailure(error: unknown): string {
  const { message } = error as Error;
  const known = WORDS[codeOf(error)] ?? TLS_WORDS[codeOf(error)];
  if (known) return known;
  if (isInvalidHttp(error))
    return message.includes(ANOTHER_PROTOCOL)
      ? `does not answer in HTTP (${message}). A port that speaks TLS needs a URL with https://`
      : `does not speak proper HTTP: ${message}`;
  return `cannot be reached: ${message}`;
}

/** True where an answer came that undici's parser refuses. */
export function isInvalidHttp(error: unknown): boolean {
  return (error as Error).name === 'HTTPParserError';
}

const ANOTHER_PROTOCOL = 'Expected HTTP/';

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

const PRIVATE_CA =
  'has a certificate of an authority that is not trusted here. Name the file of its CA certificate with OS_CACERT, or with cacert in clouds.yaml';
const PLAIN_HTTP = 'does not speak TLS at this port. A port that speaks plain HTTP needs a URL with http://';
const CLIENT_CERTIFICATE =
  'wants a certificate of the client. Name one with OS_CERT and OS_KEY, or with cert and key in clouds.yaml';

/** OpenSSL's names, as Node passes them on. */
const TLS_WORDS: Readonly<Record<string, string>> = {
  SELF_SIGNED_CERT_IN_CHAIN: PRIVATE_CA,
  DEPTH_ZERO_SELF_SIGNED_CERT: PRIVATE_CA,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: PRIVATE_CA,
  UNABLE_TO_GET_ISSUER_CERT: PRIVATE_CA,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: PRIVATE_CA,
  CERT_HAS_EXPIRED: 'has a certificate that has expired',
  CERT_NOT_YET_VALID: 'has a certificate that is not valid yet. Check the clock of this machine',
  ERR_TLS_CERT_ALTNAME_INVALID: 'has a certificate for another host name than that of the URL',
  EPROTO: PLAIN_HTTP,
  ERR_SSL_WRONG_VERSION_NUMBER: PLAIN_HTTP,
  ERR_SSL_PACKET_LENGTH_TOO_LONG: PLAIN_HTTP,
  ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED: CLIENT_CERTIFICATE,
  ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE: CLIENT_CERTIFICATE,
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
