/** Clients of Placement on the reference server. */
import { afterAll, describe, expect, it } from 'vitest';
import { placement, UndeclaredAnswerError } from '../../../package/entries/client.ts';
import { createReference } from '../../../package/entries/reference.ts';

const reference = await createReference();
afterAll(reference.close);
const options = { endpoint: `${reference.url}/`, token: 'admin' };
const cloud = placement('1.36', options);

describe('a call', () => {
  it('gives what the microversion declares, by status', async () => {
    const made = await cloud.POST('/resource_providers', { body: { name: 'host' } });
    expect(made).toMatchObject({ ok: true, status: 200, data: { name: 'host', generation: 0 } });
    const again = await cloud.POST('/resource_providers', { body: { name: 'host' } });
    expect(again).toMatchObject({ ok: false, status: 409, error: { errors: [{ status: 409 }] } });
    if (again.status !== 409) return;
    const [first] = again.error.errors;
    expect(first?.code).toBe('placement.duplicate_name');
    expect(again.requestId).toBe(first?.request_id);
  });

  it('is made to the microversion of the client', async () => {
    const old = placement('1.14', options);
    const [before, after] = [await old.GET('/traits'), await cloud.GET('/traits')];
    expect([before, after].map(({ response }) => response.headers.get('openstack-api-version'))).toEqual([
      'placement 1.14',
      'placement 1.36',
    ]);
    expect([before, after].map(({ response }) => response.headers.has('last-modified'))).toEqual([
      false,
      true,
    ]);
  });

  it('puts values into the path and the query', async () => {
    await cloud.PUT('/traits/{name}', { path: { name: 'CUSTOM_A' } });
    const query = { name: 'in:CUSTOM_A,CUSTOM_B&c', associated: 'false' } as const;
    expect((await cloud.GET('/traits', { query })).data).toEqual({ traits: ['CUSTOM_A'] });
  });

  it('repeats a parameter for each value of a list', async () => {
    const newest = placement('1.39', options);
    const [one, two] = ['CUSTOM_X', 'CUSTOM_Y'];
    for (const name of [one, two]) await newest.PUT('/traits/{name}', { path: { name } });
    const { response } = await newest.GET('/allocation_candidates', {
      query: { resources: 'VCPU:1', limit: 1, required: [one, two], resources_NET1: 'VCPU:1' },
    });
    expect(response.status).toBe(200);
    expect(new URL(response.url).search).toBe(
      '?resources=VCPU%3A1&limit=1&required=CUSTOM_X&required=CUSTOM_Y&resources_NET1=VCPU%3A1',
    );
  });

  it('asks for the token before each call', async () => {
    let asked = 0;
    const renewing = placement('1.36', { ...options, token: async () => (++asked > 1 ? 'admin' : 'user:p') });
    const provider = { path: { uuid: '00000000-0000-0000-0000-000000000000' } };
    const statuses = [await renewing.DELETE('/resource_providers/{uuid}', provider)];
    statuses.push(await renewing.DELETE('/resource_providers/{uuid}', provider));
    expect(statuses.map(({ status }) => status)).toEqual([403, 404]);
  });

  it('ends with its signal', async () => {
    const reason = new Error('enough');
    await expect(cloud.GET('/traits', { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });
});

describe('a call that cannot be made', () => {
  it.each([
    [
      'an unknown microversion',
      () => placement('1.40' as '1.39', options),
      /no client of placement 1\.40\. Clients: 1\.0 to 1\.39/,
    ],
    [
      'an endpoint that is no URL',
      () => placement('1.39', { endpoint: 'cloud' }),
      /endpoint "cloud" is no URL/,
    ],
    [
      'a later operation',
      () => placement('1.29', options).POST('/reshaper' as never),
      /1\.29 has no POST \/reshaper\. It is there at 1\.30 to 1\.39/,
    ],
    ['an unknown operation', () => cloud.PUT('/reshaper' as never), /1\.36 has no PUT \/reshaper/],
    ['no value for the path', () => cloud.GET('/traits/{name}', {} as never), /needs a value for \{name\}/],
    [
      'a value that leaves the path',
      () => cloud.DELETE('/traits/{name}', { path: { name: '..' } }),
      /it was given "\.\."/,
    ],
  ])('is refused before it is sent: %s', async (_name, call, message) => {
    await expect(async () => call()).rejects.toThrow(message);
  });
});

describe('an answer that is not declared', () => {
  const answering = (status: number, body: string, type: string) =>
    placement('1.36', {
      ...options,
      fetch: async () =>
        new Response(body, { status, headers: { 'content-type': type, 'x-openstack-request-id': 'req-1' } }),
    });

  it.each([
    [
      503,
      '{}',
      'application/json',
      'GET /traits at 1.36 was answered with 503. The microversion declares 200, 400, 401, 403, 406. The id of the request is req-1.',
    ],
    [
      200,
      '<html>',
      'text/html',
      'GET /traits at 1.36 was answered with 200 and a body that is not JSON (text/html). The id of the request is req-1.',
    ],
    [
      200,
      '{',
      'application/json',
      'GET /traits at 1.36 was answered with 200 and a body that is not JSON (application/json). The id of the request is req-1.',
    ],
    [
      403,
      'no',
      'text/plain',
      'GET /traits at 1.36 was answered with 403 and a body that is not JSON (text/plain). The id of the request is req-1.',
    ],
  ])('is thrown: %i %s', async (status, body, type, message) => {
    const error = await answering(status, body, type)
      .GET('/traits')
      .catch((reason) => reason);
    expect(error).toBeInstanceOf(UndeclaredAnswerError);
    expect(error).toMatchObject({ message, status, requestId: 'req-1' });
  });

  it('never sends the token to another host', async () => {
    const hosts: string[] = [];
    const fetch = async (request: Request) => {
      hosts.push(`${new URL(request.url).host} ${request.redirect}`);
      return new Response(null, { status: 307, headers: { location: 'http://elsewhere/traits' } });
    };
    await expect(placement('1.36', { ...options, fetch }).GET('/traits')).rejects.toThrow(
      'answered with 307',
    );
    expect(hosts).toEqual([`${new URL(reference.url).host} manual`]);
  });
});
