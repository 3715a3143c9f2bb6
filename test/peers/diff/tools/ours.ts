/** This project's `interop diff`. */

import { diff } from '../../../../spec/diff/diff.ts';
import type { ApiDocument } from '../../../../spec/openapi/api-document.ts';
import type { Json } from '../../../../spec/openapi/document.ts';
import type { DiffPeer } from '../peer.ts';

export const ours: DiffPeer = {
  name: 'ours',
  version: 'interop diff',
  open: async () => ({
    compare: async (before, after) =>
      diff(documentOf(before), documentOf(after)).map(({ rule, operation }) => `${rule} ${operation}`),
    close: async () => {},
  }),
};

function documentOf(root: Json): ApiDocument {
  return { name: '', version: '', root: root as ApiDocument['root'], isOpenApi30: false, locate: () => '' };
}
