/** Every kind of call of Placement's newest microversion: one an operation, and the lists that clients filter. */
import type { KindOfCall } from './kind-of-call.ts';
import { READS } from './reads.ts';
import { WRITES } from './writes.ts';

export const CALL_KINDS: readonly KindOfCall[] = [...READS, ...WRITES];
