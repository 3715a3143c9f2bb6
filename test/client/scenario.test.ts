import { expect, it } from 'vitest';
import { createReference } from '../../package/entries/reference.ts';
import { callPlacement } from './scenario.ts';

it('clients of every microversion work on the reference, which conforms', async () => {
  const reference = await createReference();
  let facts = 0;
  for await (const { name, seen, expected } of callPlacement(reference.url, 'admin')) {
    expect({ name, seen }).toEqual({ name, seen: expected });
    facts += 1;
  }
  await reference.close();
  expect(facts).toBe(51);
});
