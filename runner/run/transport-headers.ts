/**
 * Headers that belong to the hop between client and server rather than to the API (RFC 9110, 7.6.1 and 6.6.1;
 * RFC 9112). They are set apart and never judged, and the report lists each that came: nothing is hidden.
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
