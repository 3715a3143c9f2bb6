/** Recognises the pages with which a web server says that a call does not fit its TLS settings. */
import type { Response } from '../exchange.ts';

/** Words that finish "the target …"; undefined for any other answer. */
export function explainTlsPage({ status, body }: Response): string | undefined {
  if (status !== 400) return undefined;
  if (/plain HTTP request was sent to HTTPS port|speaking plain HTTP to an SSL-enabled/i.test(body))
    return 'speaks TLS at this port. Give a URL with https://';
  if (/No required SSL certificate was sent/i.test(body))
    return 'wants a certificate of the client. Name one with OS_CERT and OS_KEY, or with cert and key in clouds.yaml';
  return undefined;
}
