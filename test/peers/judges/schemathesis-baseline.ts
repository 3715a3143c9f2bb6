/** Keeps what Schemathesis reports for the server without a fault, in its own baseline format below `.cache/`. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Microversion } from '../../../spec/contract/microversion.ts';
import type { Service } from '../../../spec/contract/service.ts';
import { FAULTS } from '../../faults/faults.ts';
import { withReferenceUrl } from '../faulty-reference.ts';
import { recordReachedFaults } from '../reached-faults.ts';
import { EXAMPLES, runSchemathesis, SCHEMATHESIS } from './schemathesis-run.ts';

/** Several at the newest microversion, where most faults are, because each seed generates other calls. */
const SEEDS = [1, 2, 3];

export class SchemathesisBaseline {
  readonly folder = fileURLToPath(
    new URL(`../../../.cache/peers/known-${SCHEMATHESIS}-${EXAMPLES}/`, import.meta.url),
  );
  /** Serialises runs, because all of them add to one file. */
  private last: Promise<void> = Promise.resolve();

  constructor(private readonly service: Service) {
    mkdirSync(this.folder, { recursive: true });
  }

  /** Runs Schemathesis without a fault, unless an earlier run did. */
  learn(version: Microversion): Promise<void> {
    this.last = this.last.then(() => this.learnNow(version));
    return this.last;
  }

  /** @returns ids of the faults that its calls reach */
  readReachedFaults(version: Microversion): ReadonlySet<string> {
    return new Set(JSON.parse(readFileSync(this.reachedFile(version), 'utf8')) as string[]);
  }

  options(version: Microversion): string[] {
    return ['--baseline', this.file(version)];
  }

  /** Lists the reports of all microversions. */
  list(): string[] {
    const files = readdirSync(this.folder).filter((name) => name.startsWith('known-'));
    const entries = files.flatMap((name) => entriesOf(join(this.folder, name)));
    return [
      ...new Set(entries.map(({ operation, check, signature }) => `${check} ${signature}: ${operation}`)),
    ];
  }

  private async learnNow(version: Microversion): Promise<void> {
    const done = this.reachedFile(version);
    if (existsSync(done)) return;
    const { service, folder } = this;
    // A false alarm at the newest microversion is one at the others too.
    if (version !== service.newest) {
      await this.learnNow(service.newest);
      copyFileSync(this.file(service.newest), this.file(version));
    }
    const options = [...this.options(version), '--baseline-update'];
    const reached = new Set<string>();
    for (const seed of version === service.newest ? SEEDS : SEEDS.slice(0, 1)) {
      await withReferenceUrl(service, recordReachedFaults(FAULTS, reached), (url) =>
        runSchemathesis({ service, folder, url, version, seed, options }),
      );
    }
    writeFileSync(done, JSON.stringify([...reached]));
  }

  private reachedFile(version: Microversion): string {
    return join(this.folder, `met-${version}.json`);
  }

  private file(version: Microversion): string {
    return join(this.folder, `known-${version}.json`);
  }
}

interface Entry {
  operation: string;
  check: string;
  signature: string;
}

function entriesOf(file: string): Entry[] {
  return (JSON.parse(readFileSync(file, 'utf8')) as { entries: Entry[] }).entries;
}
