/** A clean reference server, judged through a real connection, for the tests of one file. */
import { afterAll, beforeAll } from 'vitest';
import { type ReferenceServer, startReference } from '../../reference/serve.ts';
import { httpTarget } from '../../runner/target/http-target.ts';
import type { Target } from '../../runner/target/target.ts';
import type { Service } from '../../spec/contract/service.ts';

/** Starts before the tests of the calling file and ends after them; ask for the target inside a test. */
export function useReference(service: Service): () => Target {
  let reference: ReferenceServer;
  let target: Target;
  beforeAll(async () => {
    reference = await startReference({ service });
    target = httpTarget(reference.url, { timeout: 30, connections: 4 });
  });
  afterAll(async () => {
    await target.close();
    await reference.close();
  });
  return () => target;
}
