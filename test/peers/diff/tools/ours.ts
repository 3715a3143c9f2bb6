/** This project's `interop diff`. */

import { diff } from '../../../../spec/diff/diff.ts';
import type { ApiDocument } from '../../../../spec/openapi/api-document.ts';
import type { Json } from '../../../../spec/openapi/document.ts';
import { SpecError } from '../../../../spec/openapi/reading/spec-error.ts';
import { type DiffPeer, ToolRefusal } from '../peer.ts';

export const ours: DiffPeer = {
  name: 'ours',
  version: 'interop diff',
  open: async () => ({
    compare: async (before, after) => compare(documentOf(before), documentOf(after)),
    close: async () => {},
  }),
};

function compare(before: ApiDocument, after: ApiDocument): string[] {
  try {
    return diff(before, after).map(({ rule, operation }) => `${rule} ${operation}`);
  } catch (error) {
    if (error instanceof SpecError) throw new ToolRefusal(error.message);
    throw error;
  }
}

/** As the command reads it: it warns of unknown keywords, and goes on. */
function documentOf(json: Json): ApiDocument {
  const root = json as ApiDocument['root'];
  const isOpenApi30 = String(root.openapi).startsWith('3.0');
  return { name: '', version: '', root, isOpenApi30, locate: () => '', reportUnknown: () => {} };
}
