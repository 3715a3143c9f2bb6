/** Our diff and its peers, in the order of their columns. */
import type { DiffPeer } from '../peer.ts';
import { ours } from './ours.ts';
import { plainJson } from './plain-json.ts';
import { specshift } from './specshift.ts';
import { peerOfNpm } from './tool-of-npm.ts';
import { TOOLS_OF_NPM } from './tools-of-npm.ts';

export const DIFF_PEERS: readonly DiffPeer[] = [ours, ...TOOLS_OF_NPM.map(peerOfNpm), specshift, plainJson];
