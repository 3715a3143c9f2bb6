/** What makes the calls of a comparison, by service. */
import type { CreateCallSource } from '../runner/case/call-source.ts';
import { placementCalls } from './placement/random/calls.ts';

export const CALL_SOURCES: Readonly<Record<string, CreateCallSource>> = { placement: placementCalls };
