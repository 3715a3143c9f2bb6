import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SERVICES } from '../../../spec/contract/load-service.ts';
import { generateTypes } from '../../../spec/generate-types.ts';

describe('the types generated from the documents', () => {
  it.each(SERVICES)(
    'are up to date for %s (npm run generate:types)',
    async (name) => {
      expect(readFileSync(new URL(`../../../spec/${name}/types.ts`, import.meta.url), 'utf8')).toBe(
        await generateTypes(name),
      );
    },
    60_000,
  );
});
