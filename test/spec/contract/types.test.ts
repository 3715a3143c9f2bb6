import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SERVICES } from '../../../spec/contract/load-service.ts';
import { typesOf } from '../../../spec/generate-types.ts';

describe('the types made of the documents', () => {
  it.each(SERVICES)(
    'are fresh for %s (npm run generate:types)',
    async (name) => {
      expect(readFileSync(new URL(`../../../spec/${name}/types.ts`, import.meta.url), 'utf8')).toBe(
        await typesOf(name),
      );
    },
    60_000,
  );
});
