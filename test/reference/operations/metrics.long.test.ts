import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { startOperated } from '../../../reference/operations/start.ts';
import { CannotRun } from '../../programs/cannot-run.ts';
import { queryPython } from '../../programs/python-program.ts';
import { sendTo } from '../placement/placement-server.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const PROGRAM = {
  file: path('./prometheus_families.py'),
  environment: path('../../../.cache/prometheus'),
  requirements: ['prometheus-client==0.22.1'],
};

it("Prometheus' own parser reads the metrics", async ({ skip }) => {
  const server = await startOperated({ countsForMetrics: true });
  await sendTo(server.url, 'PUT', '/traits/CUSTOM_A');
  const { text = '' } = (await server.metrics?.render()) ?? {};
  await server.close();
  const families = await queryPython(PROGRAM, text).catch((error) => {
    if (error instanceof CannotRun) return skip(error.message);
    throw error;
  });
  const read = JSON.parse(families);
  // 14 limits and the rest, a sum and a count.
  expect(read.interop_request_duration_seconds).toEqual({ type: 'histogram', samples: 17 });
  expect(read.interop_requests).toEqual({ type: 'counter', samples: 1 });
  expect(read.interop_requests_in_progress).toEqual({ type: 'gauge', samples: 1 });
  expect(read.interop_store_changes).toEqual({ type: 'counter', samples: 1 });
  expect(Object.keys(read)).toContain('process_resident_memory_bytes');
});
