/** What the probes of the scheduler are made from. */
import type { Samples } from '../../../runner/case/sample.ts';
import { CONSUMER_SAMPLES } from './consumers.ts';
import { REGISTRY_SAMPLES } from './registry.ts';
import { SELECTION_SAMPLES } from './selections.ts';
import { STRANGE_URLS } from './strange-urls.ts';

/** A number would be the generation of what is there already. */
const NEW = '/generation is at its bound';
/** Names of one letter are somebody else's. */
const OTHERS_NAME = '/name has 1 characters';

/** Where traits are named: there is none with so long a name. */
const TRAIT_PLACES = ['', '/groups/*'].flatMap((place) => [
  `${place}/required/*`,
  `${place}/forbidden/*`,
  `${place}/required_any/*/*`,
  ...(place === '' ? ['/root_required/*', '/root_forbidden/*'] : []),
]);

export const SCHEDULER_SAMPLES: Samples = {
  operations: { ...REGISTRY_SAMPLES, ...SELECTION_SAMPLES, ...CONSUMER_SAMPLES },
  defaultErrorCode: 'scheduler.request.bad_value',
  semanticRefusals: {
    putCell: [NEW, OTHERS_NAME],
    putHost: [NEW, OTHERS_NAME],
    putGroup: [NEW],
    createSelection: [
      // No host has so much.
      ...['/resources/*', '/groups/*/resources/*'].map((place) => `${place} is at its bound`),
      // No host is in such a zone.
      ...[1, 255].map((length) => `/availability_zone has ${length} characters`),
      // They are named in the same subtree; the traits of the whole are those of resources that are not asked for then.
      '/groups is left out',
      '/resources is left out',
      ...TRAIT_PLACES.map((place) => `${place} has 255 characters`),
    ],
    // No host has so much, the generation is another, and nowhere to go is a conflict.
    rescheduleConsumer: [
      '/alternates/*/allocation_request/allocations/*/resources/* is at its bound',
      '/consumer_generation is at its bound',
      '/alternates is empty',
    ],
  },
  parameters: {
    cell_uuid: '00000000-0000-4000-8000-000000000000',
    marker: '00000000-0000-4000-8000-000000000000',
    enabled: 'true',
    limit: '1',
    generation: '0',
  },
  unknownUrls: STRANGE_URLS,
};
