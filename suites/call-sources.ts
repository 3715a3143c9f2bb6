/** What makes the calls of a comparison, by service. */
import type { NewCallSource } from '../runner/compare/call-source.ts';
import { placementCalls } from './placement/random/calls.ts';

export const CALL_SOURCES: Readonly<Record<string, NewCallSource>> = { placement: placementCalls };
