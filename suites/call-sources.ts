/** The generators of random calls for `interop compare`, by service. */
import type { CreateCallSource } from '../runner/case/generated/call-source.ts';
import { createPlacementCalls } from './placement/random/call-source.ts';

export const CALL_SOURCES: Readonly<Record<string, CreateCallSource>> = { placement: createPlacementCalls };
