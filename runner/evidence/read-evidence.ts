/** Reads recorded calls from their compressed file, within limits: what a file claims to hold is not to be trusted. */
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { checkFirstLine, readLine } from './evidence-lines.ts';
import { type RecordedCall, type TaskName, taskKey } from './recorded-call.ts';
import type { RecordedCalls } from './replay.ts';

/** Why a file is no evidence: what follows the name of the file in a message. */
export interface NoEvidence {
  problem: string;
}

/** Bytes of the uncompressed lines: a full run of Placement has a tenth of it. */
export const MOST_UNCOMPRESSED = 1024 ** 3;

/** Bytes of one line: one call with its answer. */
const MOST_IN_LINE = 64 * 1024 ** 2;

/** @param most the limit in bytes of what the file holds once it is uncompressed */
export async function readEvidence(
  compressed: Uint8Array,
  most = MOST_UNCOMPRESSED,
): Promise<RecordedCalls | NoEvidence> {
  try {
    await requireSize(compressed, most);
    return await collect(compressed);
  } catch (error) {
    if (error instanceof Unreadable) return { problem: error.message };
    const { code, message } = error as NodeJS.ErrnoException;
    return { problem: `is no complete gzip file (${code ?? message})` };
  }
}

export function isEvidence(read: RecordedCalls | NoEvidence): read is RecordedCalls {
  return 'callsOf' in read;
}

class Unreadable extends Error {}

/** Before anything is kept: a small file may hold more than there is memory. */
async function requireSize(compressed: Uint8Array, most: number): Promise<void> {
  let size = 0;
  for await (const part of uncompress(compressed)) {
    size += part.length;
    if (size > most)
      throw new Unreadable(
        `holds more than ${Math.floor(most / 1024 ** 2).toLocaleString('en')} MiB once it is uncompressed, which is not read`,
      );
  }
}

async function collect(compressed: Uint8Array): Promise<RecordedCalls> {
  const lines = new EvidenceLines();
  let rest = '';
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const part of uncompress(compressed)) {
    // A long line is only put together at its end.
    const [first = '', ...others] = decoder.decode(part, { stream: true }).split('\n');
    const texts = [rest + first, ...others];
    rest = texts.pop() as string;
    if (rest.length > MOST_IN_LINE)
      throw new Unreadable(`has a line of more than ${MOST_IN_LINE / 1024 ** 2} MiB, which is not read`);
    for (const text of texts) lines.add(text);
  }
  if (rest !== '') throw new Unreadable('is cut: its last line has no end');
  return lines.finish();
}

function uncompress(compressed: Uint8Array): AsyncIterable<Buffer> {
  // A single chunk would be compressed input of any size at once.
  return Readable.from(chunksOf(compressed)).pipe(createGunzip());
}

function* chunksOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
}

const CHUNK = 65_536;

/** The lines by task, each read when its task is replayed: parsed, a large file would need several times its size. */
class EvidenceLines {
  readonly #byTask = new Map<string, { task: TaskName; lines: string[] }>();
  #count = 0;
  #isEnded = false;

  add(line: string): void {
    this.#count += 1;
    const problem = this.#count === 1 ? checkFirstLine(line) : undefined;
    if (problem !== undefined) throw new Unreadable(`cannot be read: ${problem}`);
    if (this.#count > 1) this.#addCall(line);
  }

  #addCall(line: string): void {
    const read = readLine(line);
    if (!read || this.#isEnded) throw new Unreadable(`has no recorded call in line ${this.#count}`);
    if ('calls' in read) {
      if (read.calls !== this.#count - 2)
        throw new Unreadable(`has ${this.#count - 2} calls, and its last line says ${read.calls}`);
      this.#isEnded = true;
      return;
    }
    const key = taskKey(read.task);
    const known = this.#byTask.get(key) ?? { task: read.task, lines: [] };
    known.lines.push(line);
    this.#byTask.set(key, known);
  }

  finish(): RecordedCalls {
    if (!this.#isEnded) throw new Unreadable('is cut: its last line is not the end of a run');
    const byTask = this.#byTask;
    return {
      tasks: () => [...byTask.values()].flatMap(({ task }) => (task === null ? [] : [task])),
      callsOf: (task) =>
        (byTask.get(taskKey(task))?.lines ?? [])
          .map((line) => (readLine(line) as { call: RecordedCall }).call)
          .sort((one, other) => one.began - other.began),
    };
  }
}
