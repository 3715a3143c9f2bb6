/** The other ways of a network to be bad. */
import { afterEach, describe, it } from 'vitest';
import * as troubles from './network-troubles.ts';
import { closeNetworks, expectNoBlame, type NetworkRow } from './run-over-bad-network.ts';

afterEach(closeNetworks);

describe('across a network that', () => {
  it.each<NetworkRow>([
    ['delivers answers byte by byte', [troubles.drips], 'pass'],
    ['closes connections silently', [troubles.closesQuietly], 'pass'],
    ['limits the rate for a second', [troubles.limitsFor(1)], 'pass', 0.01],
    ['resets connections before the call', [troubles.resetsBefore], 'error'],
    ['closes connections before it', [troubles.closesBefore], 'error'],
    ['truncates bodies', [troubles.cutsBody], 'error'],
    ['truncates chunks', [troubles.cutsChunks], 'error'],
    ['has a gateway that says for how long', [troubles.unavailableFor(0)], 'error'],
    ['has a gateway that times out', [troubles.gatewayTimeout], 'error'],
  ])('%s, no cloud is blamed', (...row) => expectNoBlame(row));
});
