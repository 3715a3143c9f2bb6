/**
 * Places on one network, each with an address and a line of its own that can be cut: a network namespace behind a bridge. Packets on a
 * line that is cut get lost, as between machines; nothing says so to either end.
 */
import { execFileSync } from 'node:child_process';

/** A program and its arguments. */
export type PlacedCommand = [program: string, ...args: string[]];

export interface NetworkPlace {
  address: string;
  /** The same command, run at this place, under the same process id. */
  at(command: PlacedCommand): PlacedCommand;
  /** From everything else. */
  cut(): void;
  mend(): void;
  /** From some addresses alone. @returns mends it */
  cutFrom(addresses: readonly string[]): () => void;
}

/** In the network namespace of this process, which has to be its own. */
export class Network {
  readonly #name = `interop-${process.pid}`;
  #places = 0;
  readonly #used: { namespace: string; line: string }[] = [];

  constructor() {
    ip('link', 'set', 'lo', 'up');
    ip('link', 'add', BRIDGE, 'type', 'bridge');
    ip('addr', 'add', `${NET}.1/24`, 'dev', BRIDGE);
    ip('link', 'set', BRIDGE, 'up');
  }

  addPlace(): NetworkPlace {
    this.#places += 1;
    const [namespace, line] = [`${this.#name}-${this.#places}`, `line${this.#places}`];
    const address = `${NET}.${this.#places + 1}`;
    ip('netns', 'add', namespace);
    const within = ['-n', namespace];
    ip('link', 'add', line, 'type', 'veth', 'peer', 'name', 'line', 'netns', namespace);
    this.#used.push({ namespace, line });
    ip('link', 'set', line, 'master', BRIDGE, 'up');
    ip(...within, 'addr', 'add', `${address}/24`, 'dev', 'line');
    ip(...within, 'link', 'set', 'line', 'up');
    ip(...within, 'link', 'set', 'lo', 'up');
    const routes = (verb: string, addresses: readonly string[]) => {
      for (const each of addresses) ip(...within, 'route', verb, 'blackhole', `${each}/32`);
    };
    return {
      address,
      at: (command) => ['ip', 'netns', 'exec', namespace, ...command],
      cut: () => ip('link', 'set', line, 'down'),
      mend: () => ip('link', 'set', line, 'up'),
      cutFrom(addresses) {
        routes('add', addresses);
        return () => routes('del', addresses);
      },
    };
  }

  /** After the programs there have ended. */
  end(): void {
    for (const { namespace, line } of this.#used.splice(0)) {
      // With its namespace alone it would end later, and its name would be taken until then.
      ip('link', 'del', line);
      ip('netns', 'del', namespace);
    }
    ip('link', 'del', BRIDGE);
  }
}

const BRIDGE = 'interop';
const NET = '10.77.0';

function ip(...args: string[]): void {
  execFileSync('ip', args, { stdio: ['ignore', 'ignore', 'pipe'] });
}
