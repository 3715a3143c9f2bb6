/** Collects the facts about Placement's API as cases. */
import { factsOf } from '../facts.ts';
import type { PlacementCloud } from './placement-cloud.ts';

export const facts = factsOf<PlacementCloud>('placement');
