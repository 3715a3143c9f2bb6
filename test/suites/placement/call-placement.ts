import type { Target } from '../../../runner/target/target.ts';

export interface PlacementCallResult {
  status: number;
  headers: Readonly<Record<string, string>>;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever it expects
  json: any;
}

/** One call of an administrator at the newest microversion. */
export async function callPlacement(
  target: Target,
  method: string,
  path: string,
  body?: object,
): Promise<PlacementCallResult> {
  const headers = {
    'x-auth-token': 'admin',
    'openstack-api-version': 'placement 1.39',
    ...(body && { 'content-type': 'application/json' }),
  };
  const sent = body ? JSON.stringify(body) : null;
  const { status, headers: pairs, body: text } = await target.send({ method, path, headers, body: sent });
  const received = Object.fromEntries(pairs.map(([name, value]) => [name.toLowerCase(), value]));
  const isJson = text !== '' && received['content-type']?.startsWith('application/json');
  return { status, headers: received, text, json: isJson ? JSON.parse(text) : undefined };
}
