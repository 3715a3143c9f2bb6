/** The parts of a measurement between sites, which end together: lines, servers and databases. */
import { startProgram } from '../measure/child.ts';
import { startRealPlacement } from '../real-placement.ts';
import { type Distance, startDelayProxy } from './delay-proxy.ts';

/** Of each of Placement's workers: while one waits for a database far away, others go on. */
const THREADS = 4;

export class RunningParts {
  readonly #distance: Distance;
  readonly #ends: (() => Promise<void> | void)[] = [];

  /** @param distance of all lines */
  constructor(distance: Distance) {
    this.#distance = distance;
  }

  /** @returns the port of a line to a port */
  readonly lineTo = async (port: number): Promise<number> => {
    const line = await startDelayProxy(port, this.#distance);
    this.endsWith(line.close);
    return line.port;
  };

  /** @param database as SQLAlchemy takes it. @returns the URL. @throws CannotRun */
  async startPlacement(database: string): Promise<string> {
    // By its own policy, no user of noauth2 may reshape providers.
    const placement = await startRealPlacement({ database, threads: THREADS, policy: 'same' });
    this.endsWith(placement.end);
    return placement.url;
  }

  /** @param store as `--store` takes it. @returns the URL */
  async startReference(store: string): Promise<string> {
    const server = await startProgram('bench/programs/reference-server.ts', [store]);
    this.endsWith(server.end);
    return server.firstLine;
  }

  /** Something else that has to end before what was there already. */
  endsWith(end: () => Promise<void> | void): void {
    this.#ends.push(end);
  }

  /** The last one first. */
  async end(): Promise<void> {
    for (const each of this.#ends.splice(0).reverse()) await each();
  }
}
