/** Asks for versions in the other places that a service reads, such as an older header. */
import type { Contract } from '../../spec/contract/contract.ts';
import type { VersionRequest } from '../../spec/profile/profile.ts';
import type { Case } from '../case/case.ts';
import { textAt } from '../target/version-request.ts';
import {
  buildProbeCase,
  contractOf,
  expectAcceptance,
  lifetimeOf,
  listVariedOperations,
  type ProbeSubject,
  requestOf,
  sampleMakerOf,
} from './probe.ts';

/** Builds a case for each operation; none for a service that reads its version in one place. */
export function buildVersionPlaceCases(subject: ProbeSubject): Case[] {
  const places = listOtherPlaces(subject);
  if (places.length === 0) return [];
  return listVariedOperations(subject).map((operation) =>
    buildPlaceCase(subject, subject.service.revisions(operation), places),
  );
}

/** Without prefixes of paths: links have that of the first place. */
function listOtherPlaces({ service }: ProbeSubject): VersionRequest[] {
  const [first, ...others] = service.profile.versions.requests;
  return first?.in === 'path' ? [] : others.filter((each) => each.in !== 'path');
}

function buildPlaceCase(
  subject: ProbeSubject,
  revisions: readonly Contract[],
  places: readonly VersionRequest[],
): Case {
  const { operation } = revisions[0] as Contract;
  const facts = {
    capability: 'negotiation',
    words: `other-places.${operation}`,
    title: `${operation} reads its version in each place that the service declares`,
    ...lifetimeOf(revisions),
    // At the oldest version, a place that is not read makes no difference.
    boundaries: [lifetimeOf(revisions).until],
    clause: 'negotiation' as const,
  };
  return buildProbeCase(subject, facts, async (cloud) => {
    const contract = contractOf(cloud, operation);
    await expectAcceptance(cloud, sampleMakerOf(subject, operation), (sample) =>
      places.map((place) => ({
        request: { ...requestOf(contract, sample), versionPlace: place },
        about: {
          rule: 'request.accepted',
          clause: 'negotiation',
          location: locationOf(place),
          words: `a call that asks for its version with ${JSON.stringify(textAt(place, cloud.microversion))}`,
        },
      })),
    );
  });
}

function locationOf(place: VersionRequest) {
  if (place.in === 'query') return { in: 'query' as const, name: place.name };
  return { in: 'request-header' as const, name: place.in === 'header' ? place.name : 'accept' };
}
