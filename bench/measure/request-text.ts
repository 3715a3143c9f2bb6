/** Serialises a request as HTTP/1.1, with the headers that OpenStack's services send. */

export interface PreparedRequest {
  method: string;
  /** With its query. */
  path: string;
  body?: unknown;
  /** That of `service`. */
  microversion?: string;
  /** Placement at 1.39 when absent. */
  service?: 'placement' | 'scheduler';
}

/**
 * Content-Length is the length of the text, because the body is ASCII; each `{consumer}` counts as the UUID that replaces it.
 * @param url the root of the service, whose path goes before that of the request
 */
export function requestText(
  url: string,
  { method, path, body, microversion = '1.39', service = 'placement' }: PreparedRequest,
): string {
  const text = body === undefined ? '' : JSON.stringify(body);
  const { host, pathname } = new URL(url);
  const head = [
    `${method} ${pathname.replace(/\/$/, '')}${path} HTTP/1.1`,
    `Host: ${host}`,
    'X-Auth-Token: admin',
    `OpenStack-API-Version: ${service} ${microversion}`,
    'Accept: application/json',
    ...(body === undefined
      ? []
      : ['Content-Type: application/json', `Content-Length: ${text.replaceAll('{consumer}', UUID).length}`]),
  ];
  return `${head.join('\r\n')}\r\n\r\n${text}`;
}

const UUID = '00000000-0000-0000-0000-000000000000';
