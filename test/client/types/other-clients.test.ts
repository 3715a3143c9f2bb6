/** The types are in the form of openapi-typescript, so that other clients of it can use them. */
import createClient from 'openapi-fetch';
import { expect, it } from 'vitest';
import type { PlacementPaths } from '../../../package/entries/client.ts';

it('openapi-fetch is typed by them', async () => {
  const fetch = async () => Response.json({ traits: ['A'] });
  const cloud = createClient<PlacementPaths['1.36']>({ baseUrl: 'http://cloud', fetch });
  const { data, error } = await cloud.GET('/traits', { params: { query: { name: 'in:A' } } });
  const traits: string[] | undefined = data?.traits;
  expect(traits).toEqual(['A']);
  expect(error).toBeUndefined();
  // @ts-expect-error The reshaper takes POST.
  await cloud.PUT('/reshaper', {}).catch(() => undefined);
});
