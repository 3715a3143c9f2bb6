import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { interop } from '../cli/captured-io.ts';

it("Placement's published documents are unchanged", async () => {
  const { code, out } = await interop([
    'gate',
    fileURLToPath(new URL('../../spec/placement', import.meta.url)),
  ]);
  expect(out).toContain('40 published versions unchanged');
  expect(code).toBe(0);
});
