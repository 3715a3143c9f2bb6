/** A request as the bytes of HTTP/1.1, with the headers that a service of OpenStack sends with its calls. */

export interface PreparedRequest {
  method: string;
  /** With its query. */
  path: string;
  body?: unknown;
  microversion?: string;
}

/** The body is ASCII, so its length is that of its text. */
export function requestText(
  url: string,
  { method, path, body, microversion = '1.39' }: PreparedRequest,
): string {
  const text = body === undefined ? '' : JSON.stringify(body);
  const head = [
    `${method} ${path} HTTP/1.1`,
    `Host: ${new URL(url).host}`,
    'X-Auth-Token: admin',
    `OpenStack-API-Version: placement ${microversion}`,
    'Accept: application/json',
    ...(body === undefined ? [] : ['Content-Type: application/json', `Content-Length: ${text.length}`]),
  ];
  return `${head.join('\r\n')}\r\n\r\n${text}`;
}
