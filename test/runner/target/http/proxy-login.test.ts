import { describe, expect, it } from 'vitest';
import { sendWithToken } from '../../../../runner/target/http/proxy-login.ts';

interface Row {
  /** What the caller sends as its token. */
  sent: string | undefined;
  /** The tokens that the service accepts. */
  accepted: string[];
  isRenewable: boolean;
  /** The tokens that the service sees. */
  seen: (string | undefined)[];
  status: number;
}

const rows: readonly [string, Row][] = [
  [
    'the placeholder becomes the token',
    { sent: 'secret', accepted: ['t1'], isRenewable: true, seen: ['t1'], status: 200 },
  ],
  [
    'a 401 makes the login issue another token',
    { sent: 'secret', accepted: ['t2'], isRenewable: true, seen: ['t1', 't2'], status: 200 },
  ],
  [
    'a 401 stays where there is no other token',
    { sent: 'secret', accepted: ['t2'], isRenewable: false, seen: ['t1'], status: 401 },
  ],
  [
    'a token of another program stays',
    { sent: 'admin', accepted: ['t1'], isRenewable: true, seen: ['admin'], status: 401 },
  ],
  [
    'a call without a token has none',
    { sent: undefined, accepted: ['t1'], isRenewable: true, seen: [undefined], status: 401 },
  ],
];

describe('the login of a proxy', () => {
  it.each(rows)('%s', async (_title, { sent, accepted, isRenewable, seen, status }) => {
    const sentOn: unknown[] = [];
    const login = {
      placeholder: 'secret',
      current: async () => 't1',
      replace: async () => (isRenewable ? 't2' : undefined),
    };
    const { statusCode } = await sendWithToken(
      login,
      sent === undefined ? {} : { 'x-auth-token': sent },
      async (headers) => {
        const token = headers['x-auth-token'] as string;
        sentOn.push(token);
        return { statusCode: accepted.includes(token) ? 200 : 401 };
      },
    );
    expect(sentOn).toEqual(seen);
    expect(statusCode).toBe(status);
  });
});
