/**
 * Headers of the hop between client and server, which are not part of the API (RFC 9110, 7.6.1 and 6.6.1; RFC 9112).
 * They are never judged; the report lists those that were received.
 */
export const TRANSPORT_HEADERS: ReadonlySet<string> = new Set([
  'connection',
  'content-length',
  'date',
  'keep-alive',
  'proxy-connection',
  'server',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'via',
]);
