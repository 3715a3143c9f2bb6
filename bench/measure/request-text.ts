/** Serialises a request as HTTP/1.1, with the headers that OpenStack's services send. */

export interface PreparedRequest {
  method: string;
  /** With its query. */
  path: string;
  body?: unknown;
  microversion?: string;
}

/** Content-Length is the length of the text, because the body is ASCII. */
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
