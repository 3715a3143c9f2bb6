/** Not a tool: compares the two documents as JSON, regardless of the order of keys. */
import { isDeepStrictEqual } from 'node:util';
import type { DiffPeer } from '../peer.ts';

export const plainJson: DiffPeer = {
  name: 'plain JSON',
  version: 'isDeepStrictEqual of Node',
  open: async () => ({
    compare: async (before, after) => (isDeepStrictEqual(before, after) ? [] : ['not the same']),
    close: async () => {},
  }),
};
