import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { generateServiceModule } from '../../../client/generate/generate-services.ts';
import { SERVICES } from '../../../spec/contract/load-service.ts';

it.each(SERVICES)(
  'the client of %s is the one of its documents; npm run generate:types writes it',
  async (name) => {
    const written = readFileSync(new URL(`../../../client/services/${name}.ts`, import.meta.url), 'utf8');
    expect(await generateServiceModule(name)).toBe(written);
  },
);
