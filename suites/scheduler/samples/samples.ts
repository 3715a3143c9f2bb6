/** The successful calls from which the runner derives probes of the scheduler. */
import type { Samples } from '../../../runner/case/generated/sample.ts';
import { CONSUMER_SAMPLES } from './consumers.ts';
import { REGISTRY_SAMPLES } from './registry.ts';
import { SELECTION_SAMPLES } from './selections.ts';
import { STRANGE_URLS } from './strange-urls.ts';

/** A number is the generation of an existing resource; the samples create new ones. */
const NEW = '/generation is at its bound';
/** One-letter names may be in use on the cloud. */
const OTHERS_NAME = '/name has 1 characters';

/** Where a body names traits: none has so long a name. */
const TRAIT_LOCATIONS = ['', '/groups/*'].flatMap((place) => [
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
      // No host has that much.
      ...['/resources/*', '/groups/*/resources/*'].map((place) => `${place} is at its bound`),
      // No host is in that zone.
      ...[1, 255].map((length) => `/availability_zone has ${length} characters`),
      // `same_subtree` names a group; the request-level traits apply to resources, which are then missing.
      '/groups is left out',
      '/resources is left out',
      ...TRAIT_LOCATIONS.map((place) => `${place} has 255 characters`),
    ],
    // No host has that much; the generation differs; no alternates is a conflict.
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
