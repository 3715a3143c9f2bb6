/** The round trip on a sample of the diff's mutations: small edits of the documents, each as one more version. */
import { expect, it } from 'vitest';
import { SERVICES } from '../../../spec/contract/load-service.ts';
import type { ApiDocument } from '../../../spec/openapi/api-document.ts';
import { documentsOf } from '../diff/mutations/documents.ts';
import { FAMILIES } from '../diff/mutations/families.ts';
import { mutantsOf } from '../diff/mutations/mutants.ts';
import { mutatedDocument } from '../diff/mutations/mutated-document.ts';
import { asVersions } from './export/as-versions.ts';
import { findRoundTripLosses } from './round-trip.ts';

const ONE_IN = 4_000;

it.each(SERVICES)(
  '%s: an edited version and the one before are the same after export and import',
  (service) => {
    const edited = new Map<ApiDocument, ApiDocument[]>();
    let index = 0;
    for (const { document, edit } of mutantsOf(documentsOf(service), FAMILIES)) {
      index += 1;
      if (index % ONE_IN !== 0) continue;
      const mutant = mutatedDocument(document, edit.apply(document.root));
      edited.set(document, [...(edited.get(document) ?? []), mutant]);
    }
    const lost = [...edited].flatMap(([document, mutants]) =>
      findRoundTripLosses(asVersions(document, ...mutants)),
    );
    expect(lost).toEqual([]);
    expect([...edited.values()].flat().length).toBeGreaterThan(3);
  },
);
