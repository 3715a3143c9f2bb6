/** Every input gets a declared response or a clear 4xx, and the server answers the next request. */
import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { usePlacementServer } from './placement-server.ts';
import { claimBody, worldOf } from './world.ts';

const { send, origin } = usePlacementServer();
const { provider, candidates } = worldOf(send);
let made: string | undefined;
async function host(): Promise<string> {
  made ??= await provider({ inventories: { VCPU: 4 } });
  return made;
}

const json = { 'content-type': 'application/json' };
const deep = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

const bodies: [string, string | Buffer][] = [
  ['10 MB of text', `{"name":"${'x'.repeat(10 * 1024 * 1024)}"}`],
  ['10 MB of numbers', `[${'1,'.repeat(5 * 1024 * 1024)}1]`],
  ['100,000 brackets', deep(100_000)],
  ['100,000 brackets in a name', `{"name":${deep(100_000)}}`],
  ['100,000 properties', `{${Array.from({ length: 100_000 }, (_none, at) => `"p${at}":1`).join()}}`],
  ['bytes that are not UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])],
  ['a lone surrogate where an integer is due', '{"name":1,"\\ud800":2}'],
  ['nothing', ''],
  ['half of something', '{"name":'],
  ['no object', '"name"'],
  ['null', 'null'],
  ['a prototype', '{"__proto__":{"name":"x"}}'],
  ['a name of 201 characters', JSON.stringify({ name: 'x'.repeat(201) })],
  ['a name of no characters', '{"name":""}'],
  ['a UUID that is none', '{"name":"x","uuid":"x"}'],
  ['a parent that is not there', `{"name":"x","parent_provider_uuid":"${randomUUID()}"}`],
];
it.each(bodies)('POST /resource_providers with %s is 400', async (_name, body) => {
  expect((await send('POST', '/resource_providers', { body, headers: json })).status).toBe(400);
  expect((await send('GET', '/resource_providers?name=none')).status).toBe(200);
});

const totals: [number | string, number][] = [
  [2 ** 31 - 1, 201],
  [2 ** 31, 400],
  [1e30, 400],
  ['1e400', 400],
  [-1, 400],
  [0.5, 400],
  ['"1"', 400],
];
it.each(totals)('a total of %s is %d', async (total, status) => {
  const path = `/resource_providers/${await provider()}/inventories`;
  const body = `{"resource_class":"VCPU","total":${total}}`;
  expect((await send('POST', path, { body, headers: json })).status).toBe(status);
});

const amounts: [string, number][] = [
  ['9007199254740993', 409],
  ['1e30', 409],
  ['1e400', 400],
  ['0', 400],
  ['-1', 400],
  ['true', 400],
];
it.each(amounts)('an allocation of %s is %d', async (amount, status) => {
  const text = JSON.stringify(claimBody({ [await host()]: { VCPU: 7 } }));
  const body = text.replace(':7', `:${amount}`);
  expect((await send('PUT', `/allocations/${randomUUID()}`, { body, headers: json })).status).toBe(status);
});

describe('a query', () => {
  const queries: [string, string, number][] = [
    ['with 600 groups', groups(600), 200],
    ['with a class many times', `resources=${Array(1500).fill('VCPU:1').join()}`, 200],
    ['for more than anybody has', 'resources=VCPU:99999999999999999999', 200],
    ['with 300 aggregates', `resources=VCPU:1&member_of=in:${Array(300).fill(randomUUID()).join()}`, 200],
    ['that is no UTF-8', 'resources=%FF', 400],
    ['of lone percent signs', '%=%', 400],
    ['of 15,000 commas', `resources=${','.repeat(15_000)}`, 400],
    ['of 15,000 marks', `resources=VCPU:1&required=${'!'.repeat(15_000)}`, 400],
    ['of 15,000 blanks', `resources=VCPU:1&required=A${'%20'.repeat(5000)}B,,`, 400],
    ['with a suffix of 65 characters', `resources_${'x'.repeat(64)}=VCPU:1`, 400],
  ];
  it.each(queries)('%s is answered', async (_name, query, status) => {
    await host();
    expect((await candidates(query)).status).toBe(status);
  });

  function groups(count: number): string {
    const each = Array.from({ length: count }, (_none, at) => `resources${at + 1}=VCPU:1`);
    return `${each.join('&')}&group_policy=none`;
  }

  it('that is too long for the server is 431', async () => {
    expect((await candidates(`resources=${'x'.repeat(40_000)}`)).status).toBe(431);
  });

  it('with a huge number of candidates is answered in bounded time', async () => {
    await send('PUT', '/resource_classes/CUSTOM_X');
    const root = await provider({ inventories: { VCPU: 50 } });
    for (let child = 0; child < 12; child += 1)
      await provider({ parent: root, inventories: { CUSTOM_X: 50 } });
    const { status } = await candidates(`${groups(40).replaceAll('VCPU', 'CUSTOM_X')}&limit=1000`);
    expect(status).toBe(200);
  });
});

describe('providers', () => {
  it('are never their own ancestors', async () => {
    const top = await provider();
    const middle = await provider({ parent: top });
    const bottom = await provider({ parent: middle });
    for (const below of [top, middle, bottom]) {
      const body = { name: `top-${top}`, parent_provider_uuid: below };
      expect((await send('PUT', `/resource_providers/${top}`, { body })).status).toBe(400);
    }
  });
});

it('a Content-Length that is not a number is refused by the service, at the requested microversion', async () => {
  const answer = await raw(
    'POST /resource_providers HTTP/1.1\r\nhost: x\r\nx-auth-token: admin\r\n' +
      'openstack-api-version: placement 1.23\r\ncontent-length: hi mom\r\n\r\n',
  );
  expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
  expect(answer).toMatch(/openstack-api-version: placement 1\.23\r\n/);
  expect(answer).toContain('placement.undefined_code');
});

const unreadable: [string, string][] = [
  ['no HTTP', 'hello\r\n\r\n'],
  ['a length that is no number, in half a head', 'POST / HTTP/1.1\r\ncontent-length: x\r\n'],
  ['two lengths', 'POST / HTTP/1.1\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n'],
];
it.each(unreadable)('%s is 400, and the server lives', async (_name, text) => {
  expect(await raw(text)).toMatch(/^HTTP\/1\.1 400 /);
  expect((await send('GET', '/')).status).toBe(200);
});

/** The bytes that the server sends until it closes the connection. */
async function raw(text: string): Promise<string> {
  const { hostname, port } = new URL(origin());
  const socket = connect(Number(port), hostname);
  socket.end(text);
  let answer = '';
  for await (const chunk of socket) answer += String(chunk);
  return answer;
}
