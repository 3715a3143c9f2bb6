/** The login of a proxy: it sends tokens in place of a placeholder, and another one after a 401. */

export interface ProxyLogin {
  /** Calls with this token get the login's. It is a secret: any program on this machine can call the proxy. */
  placeholder: string;
  /** The token to send now. */
  current(): Promise<string>;
  /** Another token after a 401 to this one; undefined where there is none. */
  replace(refused: string): Promise<string | undefined>;
}

export type ProxiedHeaders = Record<string, string | string[] | undefined>;

/** A service that answers 401 has not processed the call (RFC 9110, 15.5.2), so that it is sent again with another token. */
export async function sendWithToken<Answer extends { statusCode: number }>(
  login: ProxyLogin | undefined,
  headers: ProxiedHeaders,
  send: (headers: ProxiedHeaders) => Promise<Answer>,
): Promise<Answer> {
  if (login === undefined || headers['x-auth-token'] !== login.placeholder) return send(headers);
  const token = await login.current();
  const answer = await send({ ...headers, 'x-auth-token': token });
  if (answer.statusCode !== 401) return answer;
  const other = await login.replace(token);
  return other === undefined ? answer : send({ ...headers, 'x-auth-token': other });
}
