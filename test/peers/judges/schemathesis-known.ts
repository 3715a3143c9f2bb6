/** What Schemathesis reports of the server without a fault, kept below `.cache/` in the form that it reads itself. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Microversion } from '../../../spec/contract/microversion.ts';
import type { Service } from '../../../spec/contract/service.ts';
import { FAULTS } from '../../faults/faults.ts';
import { withReferenceUrl } from '../faulty-reference.ts';
import { recordShownFaults } from '../reached-faults.ts';
import { EXAMPLES, runSchemathesis, SCHEMATHESIS } from './schemathesis-run.ts';

/** Several at the newest, where most faults are: what it makes up by chance, it makes up otherwise each time. */
const SEEDS = [1, 2, 3];

export class KnownFailures {
  readonly folder = fileURLToPath(
    new URL(`../../../.cache/peers/known-${SCHEMATHESIS}-${EXAMPLES}/`, import.meta.url),
  );
  /** One after the other: all add to the file of one run. */
  private last: Promise<void> = Promise.resolve();

  constructor(private readonly service: Service) {
    mkdirSync(this.folder, { recursive: true });
  }

  /** Runs it without a fault, unless that was done before. */
  learn(version: Microversion): Promise<void> {
    this.last = this.last.then(() => this.learnNow(version));
    return this.last;
  }

  /** The faults that its calls come by. */
  met(version: Microversion): ReadonlySet<string> {
    return new Set(JSON.parse(readFileSync(this.metFile(version), 'utf8')) as string[]);
  }

  options(version: Microversion): string[] {
    return ['--baseline', this.file(version)];
  }

  /** Of all microversions. */
  list(): string[] {
    const files = readdirSync(this.folder).filter((name) => name.startsWith('known-'));
    const entries = files.flatMap((name) => entriesOf(join(this.folder, name)));
    return [
      ...new Set(entries.map(({ operation, check, signature }) => `${check} ${signature}: ${operation}`)),
    ];
  }

  private async learnNow(version: Microversion): Promise<void> {
    const done = this.metFile(version);
    if (existsSync(done)) return;
    const { service, folder } = this;
    // What is no fault at the newest is none at another one.
    if (version !== service.newest) {
      await this.learnNow(service.newest);
      copyFileSync(this.file(service.newest), this.file(version));
    }
    const options = [...this.options(version), '--baseline-update'];
    const met = new Set<string>();
    for (const seed of version === service.newest ? SEEDS : SEEDS.slice(0, 1)) {
      await withReferenceUrl(service, recordShownFaults(FAULTS, met), (url) =>
        runSchemathesis({ service, folder, url, version, seed, options }),
      );
    }
    writeFileSync(done, JSON.stringify([...met]));
  }

  private metFile(version: Microversion): string {
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
