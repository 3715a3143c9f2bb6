/** Collects the lines of evidence, compressed while the run goes on. */
import { createGzip, type Gzip } from 'node:zlib';
import { writeCallLine, writeFirstLine, writeLastLine } from './evidence-lines.ts';
import type { RecordedCall, TaskName } from './recorded-call.ts';

export class EvidenceWriter {
  readonly #gzip: Gzip = createGzip({ level: 9 });
  readonly #parts: Buffer[] = [];
  #calls = 0;

  constructor() {
    this.#gzip.on('data', (part: Buffer) => this.#parts.push(part));
    this.#gzip.write(writeFirstLine());
  }

  add(task: TaskName, calls: readonly RecordedCall[]): void {
    this.#calls += calls.length;
    if (calls.length > 0) this.#gzip.write(calls.map((call) => writeCallLine(task, call)).join(''));
  }

  /** @returns the file, compressed by gzip */
  end(): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      this.#gzip.on('error', reject);
      this.#gzip.on('end', () => resolve(Buffer.concat(this.#parts)));
      this.#gzip.end(writeLastLine(this.#calls));
    });
  }
}
