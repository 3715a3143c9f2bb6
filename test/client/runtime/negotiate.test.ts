/** Which microversion a client gets, on the reference server and on clouds that say less, or something else. */
import { afterAll, describe, expect, it } from 'vitest';
import { NoCommonVersionError, placement } from '../../../package/entries/client.ts';
import { createReference } from '../../../package/entries/reference.ts';

const reference = await createReference();
afterAll(reference.close);

/** A cloud whose root answers with this. */
const cloudWith = (body: string, status = 200) => ({
  endpoint: 'http://cloud/placement/',
  fetch: async () => new Response(body, { status }),
});
const cloudFrom = (minimum: string, maximum: string) =>
  cloudWith(JSON.stringify({ versions: [{ min_version: minimum, max_version: maximum }] }));

it.each([
  ['the preferred one', ['1.39', '1.29'], '1.0', '1.39', '1.39'],
  ['the next one of an older cloud', ['1.39', '1.29'], '1.0', '1.36', '1.29'],
  ['by number and not by text', ['1.10', '1.9'], '1.0', '1.9', '1.9'],
  ['an older one that is preferred', ['1.14', '1.39'], '1.0', '1.39', '1.14'],
  ['not one that the cloud has no more', ['1.5', '1.20'], '1.10', '1.39', '1.20'],
] as const)('negotiates %s', async (_name, versions, minimum, maximum, want) => {
  const cloud = await placement.negotiate(versions, cloudFrom(minimum, maximum));
  expect(cloud.version).toBe(want);
});

it('tells the types apart by the version', async () => {
  const options = { endpoint: reference.url, token: 'admin' };
  const cloud = await placement.negotiate(['1.39', '1.29'], options);
  if (cloud.version === '1.39') {
    const { status } = await cloud.GET('/usages', { query: { project_id: 'p', consumer_type: 'all' } });
    expect(status).toBe(200);
  } else {
    // @ts-expect-error 1.29 has no consumer types.
    await cloud.GET('/usages', { query: { project_id: 'p', consumer_type: 'all' } });
  }
  expect.assertions(1);
});

describe('a cloud that cannot be called', () => {
  it('has none of the versions', async () => {
    const error = await placement
      .negotiate(['1.39', '1.38'], cloudFrom('1.0', '1.30'))
      .catch((reason) => reason);
    expect(error).toBeInstanceOf(NoCommonVersionError);
    expect(error).toMatchObject({ minimum: '1.0', maximum: '1.30', wanted: ['1.39', '1.38'] });
    expect(error.message).toBe(
      'http://cloud/placement/ has the microversions 1.0 to 1.30, and none of 1.39, 1.38.',
    );
  });

  it.each([
    ['a page', '<html>', 200],
    ['another list', '{"versions":[{"id":"v2.0"}]}', 300],
    ['nothing', '', 503],
  ])('says no versions: %s', async (_name, body, status) => {
    await expect(placement.negotiate(['1.39'], cloudWith(body, status))).rejects.toThrow(
      `http://cloud/placement does not say which microversions of placement it has: GET / answered ${status}. Give the root of the service.`,
    );
  });

  it('is not asked for a version without a client', async () => {
    const versions = ['1.39', '2.0'] as '1.39'[];
    await expect(placement.negotiate(versions, cloudFrom('1.0', '2.0'))).rejects.toThrow(
      'There is no client of placement 2.0. Clients: 1.0 to 1.39.',
    );
  });
});
