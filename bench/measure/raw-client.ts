/**
 * Sends prepared requests over a few connections and counts the answers, and does nothing else, so that it measures the
 * server. Each connection has one request at a time, as with OpenStack's clients. Where a server closes connections after
 * each answer, reconnecting is included: its users wait for that as well.
 */
import { randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { AnswerReader } from './answer-reader.ts';

export interface Load {
  url: string;
  /** Whole messages, sent in turn; each `{consumer}` is replaced by a UUID of its own, which no other request has. */
  requests: readonly string[];
  connections: number;
  /** When to send no more requests; the client still waits for the answers to those already sent. */
  end: { requests: number } | { milliseconds: number };
}

export interface RequestTally {
  answers: number;
  /** From the first request to the last answer. */
  seconds: number;
  /** How many answers had each status. */
  statuses: Record<string, number>;
  /** The bytes of the shortest and of the longest body. */
  sizes: { least: number; greatest: number };
}

/** @throws Error when a connection cannot be made or the server answers in a form that AnswerReader does not read */
export async function sendLoad({ url, requests, connections, end }: Load): Promise<RequestTally> {
  const tally: RequestTally = {
    answers: 0,
    seconds: 0,
    statuses: {},
    sizes: { least: Infinity, greatest: 0 },
  };
  const texts = requests.map((request) => request.split('{consumer}'));
  const limit = 'requests' in end ? end.requests : Infinity;
  const start = performance.now();
  const deadline = 'milliseconds' in end ? start + end.milliseconds : Infinity;
  let sent = 0;
  const next = (): string | null => {
    if (sent >= limit || performance.now() > deadline) return null;
    const text = texts[sent % texts.length] as string[];
    sent += 1;
    return text.reduce((before, after) => before + freshUuid() + after);
  };
  const conversations = Array.from(
    { length: connections },
    () => new Conversation(new URL(url), next, tally),
  );
  await Promise.all(conversations.map(({ done }) => done));
  tally.seconds = (performance.now() - start) / 1000;
  return tally;
}

/** Holds one connection at a time, and reconnects whenever the server closes it. */
class Conversation {
  readonly done: Promise<void>;
  #settle: (error?: Error) => void = () => {};
  readonly #url: URL;
  readonly #next: () => string | null;
  readonly #tally: RequestTally;
  #socket: Socket | undefined;
  #reader = new AnswerReader();

  constructor(url: URL, next: () => string | null, tally: RequestTally) {
    this.#url = url;
    this.#next = next;
    this.#tally = tally;
    this.done = new Promise((resolve, reject) => {
      this.#settle = (error) => (error ? reject(error) : resolve());
    });
    this.#send();
  }

  #send(): void {
    const text = this.#next();
    if (text === null) {
      this.#finish();
      return;
    }
    this.#socket ??= this.#connect();
    this.#socket.write(text, 'latin1');
  }

  #connect(): Socket {
    const { hostname, port } = this.#url;
    const socket = connect({ host: hostname, port: Number(port), noDelay: true });
    this.#reader = new AnswerReader();
    socket.on('error', (error) => this.#finish(error));
    socket.on('data', (bytes) => this.#receive(bytes));
    socket.on('close', () => {
      if (socket === this.#socket)
        this.#finish(new Error('the server closed a connection and did not answer'));
    });
    return socket;
  }

  #receive(bytes: Buffer): void {
    try {
      if (!this.#reader.read(bytes)) return;
      count(this.#tally, this.#reader);
      if (this.#reader.closes) this.#disconnect();
      this.#send();
    } catch (error) {
      this.#finish(error as Error);
    }
  }

  #finish(error?: Error): void {
    this.#disconnect();
    this.#settle(error);
  }

  #disconnect(): void {
    const socket = this.#socket;
    this.#socket = undefined;
    socket?.destroy();
  }
}

function count(tally: RequestTally, { status, size }: AnswerReader): void {
  tally.answers += 1;
  tally.statuses[status] = (tally.statuses[status] ?? 0) + 1;
  if (size < tally.sizes.least) tally.sizes.least = size;
  if (size > tally.sizes.greatest) tally.sizes.greatest = size;
}

const PREFIX = `${randomUUID().slice(0, 23)}-`;
let uuids = 0;

function freshUuid(): string {
  uuids += 1;
  return PREFIX + uuids.toString(16).padStart(12, '0');
}
