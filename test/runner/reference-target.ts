/** A clean reference server for the tests of one file, called without a connection. */
import { afterAll, beforeAll } from 'vitest';
import type { Target } from '../../runner/target/target.ts';
import type { Service } from '../../spec/contract/service.ts';
import { startPlacement } from '../in-process/placement.ts';
import type { InProcessServer } from '../in-process/serve.ts';

/** Starts before the tests of the calling file and ends after them; call the result inside a test. */
export function useReference(service: Service): () => Target {
  let reference: InProcessServer;
  beforeAll(async () => {
    reference = await startPlacement(service);
  });
  afterAll(() => reference.close());
  return () => reference.target;
}
